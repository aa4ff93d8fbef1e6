using EssayCoach.Marking.Points;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Slips;

/// <summary>A well-known person mixed up with a namesake: another forename before the surname that the rubric gives with its own.</summary>
internal static class NamesakeFinder
{
    private static readonly HashSet<string> Forenames = new(
        """
        adam albert alexander alfred andrew anthony arthur austen austin benjamin catherine charles christopher clement daniel david edmund edward elizabeth ernest francis frederick
        george gilbert gordon hans harold harry henry herbert hugh ivan jack jacob james jane john jonathan joseph karl lambert leo leon leonard louis margaret maria mark martin mary
        matthew maurice max michael neville nicholas nigel oliver oscar patrick paul perkin peter philip ramsay ralph richard robert roger rudolf samuel simon stanley stephen theodore
        thomas victor vincent vladimir walter wilhelm william winston woodrow
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    internal static IEnumerable<Slip> Find(PointFindings findings)
    {
        var text = findings.Text;
        var people = People(findings);
        for (var i = 1; i < text.Tokens.Count; i++)
        {
            var (first, last) = (text.Tokens[i - 1], text.Tokens[i]);
            if (first.Capital && last.Capital && first.Sentence == last.Sentence && last.Start - first.End == 1 && last.Norm.Length > 4 && Forenames.Contains(first.Norm)
                && people.TryGetValue(last.Norm, out var right) && right.Forenames.Count > 0 && !right.Forenames.Contains(first.Norm) && !findings.Assertions.IsRejected(i))
            {
                var quote = text.Original[first.Start..last.End];
                yield return new(first.Start, last.End, quote, SlipKind.Actor, $"You wrote “{quote}”. {right.Name} is meant here.", right.Name);
            }
        }
    }

    /// <summary>People of the rubric by surname, with every forename that it gives them.</summary>
    private static Dictionary<string, (string Name, HashSet<string> Forenames)> People(PointFindings findings)
    {
        var people = new Dictionary<string, (string Name, HashSet<string> Forenames)>(StringComparer.Ordinal);
        var scheme = findings.Pattern.Scheme;
        foreach (var source in scheme.Points.SelectMany(p => p.Facts.Select(f => f.Text).Concat(p.Accept).Append(p.Statement)).Concat(scheme.OtherValid))
        {
            var tokens = ReadOnce.Of(scheme, source).Tokens;
            for (var i = 1; i < tokens.Count; i++)
            {
                if (tokens[i - 1].Capital && tokens[i].Capital && Forenames.Contains(tokens[i - 1].Norm) && tokens[i].Start - tokens[i - 1].End == 1)
                {
                    var known = people.GetValueOrDefault(tokens[i].Norm, (source[tokens[i - 1].Start..tokens[i].End], new HashSet<string>(StringComparer.Ordinal)));
                    known.Item2.Add(tokens[i - 1].Norm);
                    people[tokens[i].Norm] = known;
                }
            }
        }

        return people;
    }
}
