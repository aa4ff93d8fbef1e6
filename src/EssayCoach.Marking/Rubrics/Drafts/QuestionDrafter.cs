using System.Text.RegularExpressions;

namespace EssayCoach.Marking.Rubrics.Drafts;

/// <summary>Makes a rubric of one question of a question file.</summary>
internal sealed partial class QuestionDrafter(QuestionBlock question, IReadOnlyList<TableBlock> shared, IReadOnlyDictionary<string, FieldBlock> points)
{
    private static readonly string[] Copied = ["board", "syllabus", "level", "year", "subject", "topic", "command words", "marks"];

    private readonly DraftScheme scheme = new() { Id = question.Id };

    internal DraftScheme Draft()
    {
        var details = question.Details;
        scheme.Question = PageDetails.WithoutMarks(details.Value("question", "title") is { Length: > 0 } asked ? asked : DraftText.OneLine(question.Title));
        foreach (var key in Copied)
        {
            Detail(key, details.Value(key, key == "command words" ? "command word" : key));
        }

        Levels(details);
        Periods(details.Value("period", "dates", "time span"));
        Detail("scope", details.Value("scope guard", "scope"));
        Detail("balance", details.Value("minimum for balance", "balance"));
        Detail("criteria", details.Fields.FirstOrDefault(f => f.Name.StartsWith("criteria", StringComparison.Ordinal)).Value ?? "");
        Notes(details);
        Sides(details.Value("sides", "side"));
        foreach (var block in question.Points)
        {
            Add(block);
        }

        foreach (var table in question.Tables.Concat(shared))
        {
            QuestionTables.Add(scheme, table, Everything(), always: question.Tables.Contains(table));
        }

        Paragraphs();
        return scheme;
    }

    private void Detail(string key, string value)
    {
        if (value.Length > 0)
        {
            scheme.Details.Add((key, Reference().Replace(value, "")));
        }
    }

    [GeneratedRegex(@" ?\((document|see) [^)]*\)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Reference();

    private void Levels(FieldBlock details)
    {
        var given = details.Fields.Where(f => f.Name is "level set" or "levels" or "level sets").Select(f => f.Value).ToList();
        var bands = given.Select(LevelLines.InLine).Concat(question.Tables.Select(LevelLines.InTable)).FirstOrDefault(b => b.Count > 0);
        if (bands is not null)
        {
            LevelLines.Keep(bands, scheme);
            return;
        }

        var id = Slug.Of(given.Count == 0 ? "" : given[0].Split('(', '+')[0]);
        if (ShippedLevels.Ids.Contains(id, StringComparer.Ordinal))
        {
            Detail("levels", id);
        }
        else if (id.Length > 0)
        {
            scheme.Questions.Add($"The level set \"{id}\" is not known: write levels/{id}.md, or name another in the line levels:.");
        }
    }

    private void Periods(string value)
    {
        var (period, background) = DraftPeriod.Of(value);
        Detail("period", period ?? (value.StartsWith("not applicable", StringComparison.OrdinalIgnoreCase) ? "not applicable" : ""));
        Detail("background", background ?? "");
        if (value.Contains(';', StringComparison.Ordinal))
        {
            Detail("note", "period: " + value);
        }
    }

    private void Notes(FieldBlock details)
    {
        string[] read = [.. Copied, "id", "question", "title", "command word", "level set", "levels", "level sets", "period", "dates", "time span", "scope guard", "scope", "minimum for balance", "balance", "sides", "side"];
        var rest = details.Fields.Where(f => !read.Contains(f.Name, StringComparer.Ordinal) && !f.Name.StartsWith("criteria", StringComparison.Ordinal) && !IsParagraph(f.Name)).ToList();
        if (rest.Count > 0)
        {
            var at = scheme.Details.FindIndex(d => d.Key == "note");
            var note = string.Join("; ", rest.Select(f => f.Name + ": " + f.Value).Prepend(at < 0 ? null : scheme.Details[at].Value).Where(n => n is not null));
            scheme.Details.RemoveAll(d => d.Key == "note");
            scheme.Details.Add(("note", note));
        }
    }

    /// <summary>"F = failures; S = successes; both; J = judgement".</summary>
    private void Sides(string value)
    {
        foreach (var part in DraftText.Split(value, value.Contains(';', StringComparison.Ordinal) ? ';' : ','))
        {
            var cut = part.IndexOfAny(['=', ':', '–']);
            var code = (cut < 0 ? part : part[..cut]).Trim();
            if (!IsJudgement(code) && !IsBoth(code) && !scheme.Sides.Exists(s => s.Code == code))
            {
                scheme.Sides.Add(new(code, cut < 0 ? code : Capital(part[(cut + 1)..].Trim())));
            }
        }
    }

    private void Add(FieldBlock block)
    {
        var point = PointDrafter.Draft(block, points);
        foreach (var (name, value) in block.Fields.Where(f => !PointDrafter.Knows(f.Name) && !IsParagraph(f.Name) && f.Value.Length > 0))
        {
            scheme.Questions.Add($"\"{name}\" of \"{point.Title}\" has no place in a rubric: {value}");
        }

        if (block.Reference.EndsWith('J') || (IsJudgement(point.Side) && scheme.Judgement is null))
        {
            scheme.Judgement = point;
            return;
        }

        point.Side = SideCode(point.Side);
        scheme.Points.Add(point);
    }

    private string SideCode(string side)
    {
        side = DraftText.OneLine(side);
        if (IsBoth(side) || (side.Length > 0 && DraftText.Split(side.Replace(" or ", "/", StringComparison.Ordinal).Replace(" and ", "/", StringComparison.Ordinal), '/', ',') is { Count: > 1 } parts && parts.TrueForAll(p => scheme.Sides.Exists(s => s.Code == p))))
        {
            Open(new("both", "Can be argued either way"));
            return "both";
        }

        var code = DraftText.Brackets(side).Plain.TrimEnd('.');
        var known = scheme.Sides.Find(s => s.Code.Equals(code, StringComparison.OrdinalIgnoreCase) || s.Name.Equals(code, StringComparison.OrdinalIgnoreCase));
        if (known is not null)
        {
            return known.Code;
        }

        var name = code.Length == 0 ? "Points" : Capital(code);
        return Open(new(code.Length is > 0 and <= SectionKinds.LongestCode && code.All(char.IsLetterOrDigit) ? code : Slug.Of(name), name));
    }

    private string Open(Side side)
    {
        if (!scheme.Sides.Exists(s => s.Code == side.Code))
        {
            scheme.Sides.Add(side);
        }

        return side.Code;
    }

    private void Paragraphs()
    {
        foreach (var (name, value) in question.Points.Append(question.Details).SelectMany(b => b.Fields))
        {
            if (name.StartsWith("other valid", StringComparison.Ordinal))
            {
                scheme.OtherValid.AddRange(DraftText.Split(value, ';').Select(o => DraftText.Sentence(o)));
            }
            else if (name.StartsWith("off-target", StringComparison.Ordinal) || name.StartsWith("off target", StringComparison.Ordinal) || name.StartsWith("off scope", StringComparison.Ordinal))
            {
                var parts = value.Contains(';', StringComparison.Ordinal) ? DraftText.Split(value, ';') : DraftText.Split(value, ',');
                scheme.OffScope.AddRange(parts.Select(DraftText.Wording).Where(w => w.Length > 0));
            }
        }

        scheme.OffScope.AddRange(DraftPeriod.OffScope(question.Details.Value("scope guard", "scope")).Except(scheme.OffScope, StringComparer.Ordinal));
    }

    private string Everything() => WordingLint.Plain(string.Join(' ', question.Points.SelectMany(p => p.Fields.Select(f => f.Value).Append(p.Title)).Append(scheme.Question)));

    private static bool IsParagraph(string name) => name.StartsWith("other valid", StringComparison.Ordinal) || name.StartsWith("off", StringComparison.Ordinal);

    private static bool IsJudgement(string code) => code.Equals("J", StringComparison.OrdinalIgnoreCase) || code.StartsWith("judg", StringComparison.OrdinalIgnoreCase);

    private static bool IsBoth(string code) => code.Equals("both", StringComparison.OrdinalIgnoreCase) || code.Equals("either", StringComparison.OrdinalIgnoreCase);

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
