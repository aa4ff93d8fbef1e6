using EssayCoach.Marking.Rubrics;

namespace EssayCoach.Web.Rubrics;

/// <summary>Parts of a rubric that stand together in the form.</summary>
/// <param name="Head">Index of the title, bullet or heading that opens the group; null for the details of the question.</param>
/// <param name="Items">Indexes of the parts that the form shows, the head among them.</param>
public sealed record FormGroup(int? Head, IReadOnlyList<int> Items);

/// <summary>Puts the parts of a rubric into the groups that the form draws.</summary>
public static class FormGroups
{
    public static IReadOnlyList<FormGroup> Of(RubricForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var groups = new List<(int? Head, List<int> Items)> { (null, []) };
        for (var i = 0; i < form.Parts.Count; i++)
        {
            var part = form.Parts[i];
            if (part.Kind is FormPartKind.Question or FormPartKind.Section or FormPartKind.Title or FormPartKind.Bullet)
            {
                groups.Add((i, [i]));
            }
            else if (part.Kind != FormPartKind.Other)
            {
                groups[^1].Items.Add(i);
            }
        }

        return [.. groups.Where(g => g.Items.Count > 0).Select(g => new FormGroup(g.Head, g.Items))];
    }

    /// <summary>What a field is called for people.</summary>
    public static string Label(FormPart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return (part.Kind, part.Key.ToLowerInvariant()) switch
        {
            (FormPartKind.Question, _) => "Question",
            (FormPartKind.Section, _) => "Heading of the side or section",
            (FormPartKind.Title, _) => "Title of the point",
            (FormPartKind.Statement, "paragraph") => "Paragraph",
            (FormPartKind.Bullet, "source") => "Title",
            (FormPartKind.Bullet, "correction") => "The words as the answer has them",
            (FormPartKind.Field, "author" or "publisher" or "year") => part.Key,
            (FormPartKind.Field, "rights") => "By what right it is shown",
            (FormPartKind.Field, "wrong") => "What is wrong",
            (FormPartKind.Field, "better") => "The better wording",
            (FormPartKind.Statement, _) => "The point in a sentence",
            (FormPartKind.Bullet, _) => "The point",
            (FormPartKind.Field, "core") => "Core fact",
            (FormPartKind.Field, "extra") => "Extra fact",
            (FormPartKind.Field, "accept") => "Accepted wordings (a semicolon between two)",
            (FormPartKind.Field, "partial") => "What earns part of the credit",
            (FormPartKind.Field, "side") => "Side",
            (FormPartKind.Field, var key) when key.StartsWith("confusion", StringComparison.Ordinal) => "Mistake that students make" + part.Key["confusion".Length..],
            (FormPartKind.Field, _) => part.Key + " sentence",
            _ => char.ToUpperInvariant(part.Key[0]) + part.Key[1..],
        };
    }
}
