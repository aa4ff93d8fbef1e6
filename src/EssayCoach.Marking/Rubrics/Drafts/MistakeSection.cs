using System.Text.RegularExpressions;

namespace EssayCoach.Marking.Rubrics.Drafts;

/// <summary>Gives each mistake of a list under its own heading to the point that it is about.</summary>
internal static partial class MistakeSection
{
    private const int ShortestWord = 3;
    private const double Name = 3;

    internal static bool IsHeading(string heading) => Heading().IsMatch(WordingLint.Plain(heading));

    internal static void Assign(DraftScheme scheme, IEnumerable<string> mistakes)
    {
        var words = scheme.Points.ConvertAll(p => Words(string.Join(' ', p.Core.Concat(p.Accept).Append(p.Title).Append(p.Statement))));
        foreach (var mistake in mistakes)
        {
            var said = Words(mistake);
            var names = Words(string.Join(' ', mistake.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Where(w => char.IsUpper(w[0]))));
            var best = Enumerable.Range(0, words.Count).OrderByDescending(i => said.Sum(w => words[i].Contains(w) ? (names.Contains(w) ? Name : 1.0) / words.Count(o => o.Contains(w)) : 0)).FirstOrDefault(-1);
            if (best < 0 || !said.Overlaps(words[best]))
            {
                scheme.Questions.Add($"This mistake belongs to no point; put it under one as a Confusion line: {mistake}");
                continue;
            }

            BareFields.Mistaken(scheme.Points[best], [mistake.TrimEnd('.')], rejected: false);
        }
    }

    private static HashSet<string> Words(string text) => [.. WordingLint.Plain(text).Split(' ').Where(w => w.Length >= ShortestWord)];

    [GeneratedRegex(@"^(common|frequent|typical|usual|possible)? ?(mistakes?|errors?|misconceptions?|confusions?|misunderstandings?)( to (avoid|watch for|look (out )?for))?( made| that students make)?$|^do not (accept|credit|allow)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();
}
