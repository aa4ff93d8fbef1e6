using System.Text.RegularExpressions;

namespace EssayCoach.Marking.Rubrics;

/// <summary>Cuts a document into the parts of a form, line by line, and writes a changed part.</summary>
internal static partial class FormCutter
{
    internal static List<FormPart> Cut(string text)
    {
        var lines = Lines(text);
        var parts = new List<FormPart>();
        var front = lines.Count > 0 && lines[0].TrimEnd() == "---" ? lines.FindIndex(1, l => l.TrimEnd() == "---") : -1;
        var (section, inPoint, corrected, bulleted) = (SectionKind.Loose, false, false, false);
        for (var i = 0; i < lines.Count;)
        {
            var start = i++;
            var line = lines[start];
            if (start <= front)
            {
                parts.Add(Detail(line));
            }
            else if (Heading().Match(line) is { Success: true } heading)
            {
                var level = heading.Groups["sign"].Length;
                section = level < 3 ? SectionKinds.Of(heading.Groups["text"].Value.Trim()) : section;
                inPoint = level > 2 && section is SectionKind.Side or SectionKind.Judgement or SectionKind.Loose && !(level < 2);
                parts.Add(new(level == 1 ? FormPartKind.Question : level == 2 ? FormPartKind.Section : inPoint ? FormPartKind.Title : FormPartKind.Other, line, "", heading.Groups["text"].Value.Trim(), []));
                inPoint |= section == SectionKind.Judgement;
                corrected = level > 2 && section == SectionKind.ModelAnswer && MaterialReader.IsCorrections(heading.Groups["text"].Value);
                bulleted &= level > 2;
            }
            else if (Field().Match(line) is { Success: true } field && (inPoint || bulleted) && IsKey(section, corrected, field.Groups["key"].Value))
            {
                var indent = field.Groups["indent"].Length;
                i = Take(lines, i, l => l.TrimStart().Length > 0 && Indent(l) > indent);
                parts.Add(Field(string.Concat(lines[start..i]), field, lines[(start + 1)..i]));
            }
            else if (!inPoint && (corrected || section is SectionKind.Side or SectionKind.Sources) && Bullet().Match(line) is { Success: true } bullet)
            {
                bulleted = true;
                i = Take(lines, i, l => l.TrimStart().Length > 0 && Indent(l) > 0 && !Bullet().IsMatch(l.TrimStart()));
                parts.Add(new(FormPartKind.Bullet, string.Concat(lines[start..i]), corrected ? RubricForm.Correction : section == SectionKind.Sources ? RubricForm.Source : "", OneLine(string.Concat(lines[start..i])[bullet.Length..]), []));
            }
            else if (line.Trim().Length > 0 && Indent(line) == 0 && ((inPoint && parts.Count > 0 && IsUnderTitle(parts)) || (section == SectionKind.ModelAnswer && !corrected && !Bullet().IsMatch(line))))
            {
                i = Take(lines, i, l => l.Trim().Length > 0 && !l.StartsWith('#') && !Bullet().IsMatch(l));
                parts.Add(new(FormPartKind.Statement, string.Concat(lines[start..i]), section == SectionKind.ModelAnswer ? RubricForm.Paragraph : "", OneLine(string.Concat(lines[start..i])), []));
            }
            else
            {
                parts.Add(new(FormPartKind.Other, line, "", "", []));
            }
        }

        return parts;
    }

    /// <summary>A part with another value; its line ends and what the form does not show stay.</summary>
    internal static string Raw(FormPart part, string value, IReadOnlyList<string> wordings)
    {
        var end = part.Raw[part.Raw.TrimEnd('\n').Length..];
        if (part.Kind == FormPartKind.Field)
        {
            var match = Field().Match(part.Raw.TrimStart('\n'));
            var lead = part.Raw[..(part.Raw.Length - part.Raw.TrimStart('\n').Length)];
            var indent = match.Groups["indent"].Value;
            return value.Length == 0 && wordings.Count == 0 ? lead : lead + indent + "- " + part.Key + ": " + value + string.Concat(wordings.Select(w => "\n" + indent + "  - " + w)) + end;
        }

        return part.Kind switch
        {
            FormPartKind.Detail => part.Key + ": " + (value.Length == 0 ? "\"\"" : Drafts.Markup.Yaml(value)) + end,
            FormPartKind.Question => "# " + value + end,
            FormPartKind.Section => "## " + value + end,
            FormPartKind.Title => "### " + value + end,
            FormPartKind.Bullet => "- " + value + end,
            _ => value + end,
        };
    }

    /// <summary>Whether the points and bullets of a section have a line of that key.</summary>
    private static bool IsKey(SectionKind section, bool corrected, string key) => corrected ? MaterialReader.OfCorrection.Contains(key, StringComparer.OrdinalIgnoreCase) : section switch
    {
        SectionKind.Side or SectionKind.Judgement or SectionKind.Loose => PointReader.IsKey(key),
        SectionKind.Sources => MaterialReader.OfSource.Contains(key, StringComparer.OrdinalIgnoreCase),
        _ => false,
    };

    /// <summary>True where nothing but empty lines stands between here and a title.</summary>
    private static bool IsUnderTitle(List<FormPart> parts)
    {
        var last = parts.FindLast(p => p.Kind != FormPartKind.Other || p.Raw.Trim().Length > 0);
        return last is { Kind: FormPartKind.Title } || (last is { Kind: FormPartKind.Section } && SectionKinds.Of(last.Value) == SectionKind.Judgement);
    }

    private static FormPart Detail(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var plain = colon > 0 && line[..colon].All(c => char.IsLetter(c) || c is ' ' or '-' or '_') && !char.IsWhiteSpace(line[0]) && (colon + 1 == line.Length || char.IsWhiteSpace(line[colon + 1]));
        var value = plain ? line[(colon + 1)..].Trim() : "";
        var quoted = value.Length > 1 && value[0] == '"' && value[^1] == '"';
        return plain && !(value.Length > 0 && "|>[{&*!'#".Contains(value[0], StringComparison.Ordinal) && !quoted)
            ? new(FormPartKind.Detail, line, line[..colon], quoted ? value[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal) : value, [])
            : new(FormPartKind.Other, line, "", "", []);
    }

    private static FormPart Field(string raw, Match field, List<string> below)
    {
        var listed = below.FindAll(l => Bullet().IsMatch(l.TrimStart()));
        var value = OneLine(field.Groups["value"].Value + " " + string.Concat(below.TakeWhile(l => !Bullet().IsMatch(l.TrimStart()))));

        // A list inside the list, or a wording over several lines, is more than the form shows: then the raw text alone is changed.
        return listed.Count + below.TakeWhile(l => !Bullet().IsMatch(l.TrimStart())).Count() < below.Count || listed.Select(Indent).Distinct().Count() > 1
            ? new(FormPartKind.Other, raw, "", "", [])
            : new(FormPartKind.Field, raw, field.Groups["key"].Value + field.Groups["note"].Value, value, [.. listed.Select(l => l.TrimStart()[2..].Trim())]);
    }

    private static int Take(List<string> lines, int from, Func<string, bool> goesOn)
    {
        while (from < lines.Count && goesOn(lines[from]))
        {
            from++;
        }

        return from;
    }

    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }

    private static int Indent(string line) => line.Length - line.TrimStart(' ').Length;

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"^(?<sign>#{1,6}) +(?<text>[^\n]*)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?<indent> *)[-*] (?<key>[A-Za-z]+)(?<note> ?\([a-z]+\))?:(?<value>[^\n]*)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Field();

    [GeneratedRegex(@"^[-*] ", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Bullet();
}
