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

        var detail = key + ": " + Drafts.Markup.Yaml(OneLine(value)) + "\n";
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
        return AtEndOf(section, $"\n\n### {title.Trim()}\n\n{statement.Trim()}\n");
    }

    /// <summary>Puts a source at the end of the sources, or a correction at the end of a model answer.</summary>
    /// <param name="section">Index of the section's heading.</param>
    /// <param name="words">The source's title, or the words that should be better.</param>
    /// <returns>The changed form.</returns>
    public RubricForm AddEntry(int section, string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var inside = Parts.Skip(section + 1).Take(EndOf(section) - section - 1).ToList();
        var lead = inside.Exists(p => p.Kind == FormPartKind.Bullet) ? "\n"
            : EntryIn(Parts[section].Value) == Correction && !inside.Exists(p => p.Raw.StartsWith('#') && MaterialReader.IsCorrections(p.Raw.TrimStart('#'))) ? "\n\n### Corrections\n\n" : "\n\n";
        return AtEndOf(section, lead + "- " + Drafts.Markup.Block(OneLine(words)) + "\n");
    }

    /// <summary>Puts a section at the end of the document.</summary>
    /// <param name="heading">Its heading, such as <c>Model answer: level 3</c>.</param>
    /// <param name="text">Its text: each line a paragraph; in the sources and under a side a bullet.</param>
    /// <returns>The changed form.</returns>
    public RubricForm AddSection(string heading, string text)
    {
        ArgumentNullException.ThrowIfNull(heading);
        ArgumentNullException.ThrowIfNull(text);
        var isList = SectionKinds.Of(heading) is SectionKind.Sources or SectionKind.Side;
        var lines = text.Split('\n').Select(OneLine).Where(l => l.Length > 0).Select(l => (isList ? "- " : "") + Drafts.Markup.Block(l));
        var body = string.Join(isList ? "\n" : "\n\n", lines);
        return Read($"{Write().TrimEnd('\n')}\n\n## {OneLine(heading)}\n{(body.Length > 0 ? "\n" + body + "\n" : "")}");
    }

    /// <summary>What bullets a section of teaching material takes.</summary>
    /// <param name="heading">The words of its heading.</param>
    /// <returns><see cref="Source"/>, <see cref="Correction"/>, or null for other sections.</returns>
    public static string? EntryIn(string heading) => SectionKinds.Of(heading) switch
    {
        SectionKind.Sources => Source,
        SectionKind.ModelAnswer => Correction,
        _ => null,
    };

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
        IndexOf(p => p.Kind == FormPartKind.Title && Slug.Of(p.Value) == pointId) ?? IndexOf(p => p is { Kind: FormPartKind.Bullet, Key.Length: 0 } && Slug.Of(Slug.Opening(p.Value)) == pointId);

    /// <summary>Index of the heading of a side, or null.</summary>
    /// <param name="code">Code of the side.</param>
    /// <returns>The index among the parts.</returns>
    public int? SideAt(string code) => IndexOf(p => p.Kind == FormPartKind.Section && SectionKinds.SideOf(p.Value).Code == code);

    private int EndOf(int section) => Enumerable.Range(section + 1, Parts.Count - section - 1).FirstOrDefault(i => Parts[i].Kind is FormPartKind.Section or FormPartKind.Question, Parts.Count);

    private RubricForm AtEndOf(int section, string text)
    {
        var next = EndOf(section);
        return Read(string.Concat(Parts.Take(next).Select(p => p.Raw)).TrimEnd('\n') + text + (next < Parts.Count ? "\n" : "") + string.Concat(Parts.Skip(next).Select(p => p.Raw)));
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

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
