namespace EssayCoach.Marking.Rubrics;

/// <summary>What a form puts into a document that is not there yet.</summary>
public sealed partial record RubricForm
{
    /// <summary>Gives a detail of the question its value, in a new line of the front matter where there is none.</summary>
    /// <param name="key">The key, such as <c>marks</c>.</param>
    /// <param name="value">The value.</param>
    /// <returns>The changed form.</returns>
    public RubricForm Detail(string key, string value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        if (IndexOf(p => p.Kind == FormPartKind.Detail && p.Key.Equals(key, StringComparison.OrdinalIgnoreCase)) is { } there)
        {
            return With(there, value);
        }

        var line = string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var detail = key + ": " + Drafts.Markup.Yaml(line) + "\n";
        if (Parts.Count == 0 || Parts[0].Raw.TrimEnd() != "---")
        {
            return Read("---\n" + detail + "---\n\n" + Write());
        }

        var end = Enumerable.Range(1, Parts.Count - 1).First(i => i == Parts.Count - 1 || Parts[i].Raw.TrimEnd() == "---");
        return Read(string.Concat(Parts.Take(end).Select(p => p.Raw)) + detail + string.Concat(Parts.Skip(end).Select(p => p.Raw)));
    }

    /// <summary>Puts a point at the end of a side.</summary>
    /// <param name="section">Index of the side's heading.</param>
    /// <param name="title">The point's title.</param>
    /// <param name="statement">The point in a sentence.</param>
    /// <returns>The changed form.</returns>
    public RubricForm AddPoint(int section, string title, string statement)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(statement);
        var next = Enumerable.Range(section + 1, Parts.Count - section - 1).FirstOrDefault(i => Parts[i].Kind is FormPartKind.Section or FormPartKind.Question, Parts.Count);
        var before = string.Concat(Parts.Take(next).Select(p => p.Raw)).TrimEnd('\n');
        return Read($"{before}\n\n### {title.Trim()}\n\n{statement.Trim()}\n{(next < Parts.Count ? "\n" : "")}{string.Concat(Parts.Skip(next).Select(p => p.Raw))}");
    }

    /// <summary>Accepts a wording for a point: at the end of its <c>Accept</c> line, or in a new one.</summary>
    /// <param name="title">Index of the point's title, or of its bullet.</param>
    /// <param name="wording">The wording.</param>
    /// <returns>The changed form.</returns>
    public RubricForm Accept(int title, string wording)
    {
        ArgumentNullException.ThrowIfNull(wording);
        var plain = wording.Replace(';', ',').Trim();
        for (var i = title + 1; i < Parts.Count && Parts[i].Kind is not (FormPartKind.Title or FormPartKind.Bullet or FormPartKind.Section); i++)
        {
            if (Parts[i].Kind == FormPartKind.Field && Parts[i].Key.Equals("Accept", StringComparison.OrdinalIgnoreCase))
            {
                return With(i, Parts[i].Value.Length == 0 ? plain : Parts[i].Value + "; " + plain);
            }
        }

        return Add(title, "Accept", plain);
    }

    /// <summary>True where a heading opens a side of the argument, under which points stand.</summary>
    /// <param name="heading">The words of a heading of the second level.</param>
    /// <returns>False for sections with a meaning of their own.</returns>
    public static bool IsSide(string heading) => SectionKinds.Of(heading) == SectionKind.Side;

    /// <summary>Index of the title or bullet of a point, or null.</summary>
    /// <param name="pointId">Id of the point.</param>
    /// <returns>The index among the parts.</returns>
    public int? PointAt(string pointId) =>
        IndexOf(p => p.Kind == FormPartKind.Title && Slug.Of(p.Value) == pointId) ?? IndexOf(p => p.Kind == FormPartKind.Bullet && Slug.Of(Slug.Opening(p.Value)) == pointId);

    /// <summary>Index of the heading of a side, or null.</summary>
    /// <param name="code">Code of the side.</param>
    /// <returns>The index among the parts.</returns>
    public int? SideAt(string code) => IndexOf(p => p.Kind == FormPartKind.Section && SectionKinds.SideOf(p.Value).Code == code);

    private int? IndexOf(Func<FormPart, bool> fits)
    {
        for (var i = 0; i < Parts.Count; i++)
        {
            if (fits(Parts[i]))
            {
                return i;
            }
        }

        return null;
    }
}
