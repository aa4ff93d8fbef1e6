using System.Text;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Text;

namespace EssayCoach.Web.Classes.Results;

/// <summary>Finds the names of a class's students in a sentence. A part of a name that the rubric itself uses, as a student's surname may be a statesman's, is not taken for one.</summary>
public sealed class StudentNames
{
    private const int Shortest = 3;

    private readonly HashSet<string> parts;

    public StudentNames(IEnumerable<string> names, MarkScheme? scheme)
    {
        parts = new(names.SelectMany(Words).Where(w => w.Length >= Shortest), StringComparer.Ordinal);
        if (scheme is not null)
        {
            parts.ExceptWith(Words(TextOf(scheme)));
        }
    }

    /// <summary>True where the text holds a name of a student, or a part of one.</summary>
    public bool In(string text) => Words(text, capitals: true).Any(parts.Contains);

    private static IEnumerable<string> Words(string text) => Words(text, capitals: false);

    private static IEnumerable<string> Words(string text, bool capitals) =>
        EssayText.Read(text).Tokens.Where(t => t.Kind == TokenKind.Word && (!capitals || t.Capital)).SelectMany(t => t.Norm.Split('-', '\''));

    private static string TextOf(MarkScheme scheme)
    {
        var text = new StringBuilder(scheme.Question).AppendLine();
        foreach (var point in scheme.Points)
        {
            text.AppendLine(point.Title).AppendLine(point.Statement).AppendJoin('\n', point.Facts.Select(f => f.Text)).AppendLine();
        }

        return text.AppendJoin('\n', scheme.Dates.SelectMany(d => d.Names)).ToString();
    }
}
