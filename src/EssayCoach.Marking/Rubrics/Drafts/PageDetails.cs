using System.Text.RegularExpressions;

namespace EssayCoach.Marking.Rubrics.Drafts;

/// <summary>Finds the question and what the page says of it: board, level, year, topic, marks.</summary>
internal static partial class PageDetails
{
    private static readonly Dictionary<string, string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["board"] = "board",
        ["exam board"] = "board",
        ["syllabus"] = "syllabus",
        ["paper"] = "syllabus",
        ["specification"] = "syllabus",
        ["level"] = "level",
        ["year"] = "year",
        ["year examined"] = "year",
        ["subject"] = "subject",
        ["topic"] = "topic",
        ["marks"] = "marks",
        ["total marks"] = "marks",
        ["period"] = "period",
        ["question"] = "question",
    };

    /// <summary>Takes the details out of the lines.</summary>
    /// <returns>The lines that are left.</returns>
    internal static List<PageLine> Take(IReadOnlyList<string> lines, DraftScheme scheme)
    {
        var rest = new List<PageLine>();
        var found = new List<(string Key, string Value)>();
        var listed = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = PageLine.Of(lines[i]);
            if (Label(line, lines, ref i) is { } detail)
            {
                Keep(scheme, detail.Key, detail.Value);
            }
            else if (scheme.Question.Length == 0 && !listed && IsQuestion(line))
            {
                Keep(scheme, "question", line.Text);
            }
            else
            {
                rest.Add(line);
                listed |= line.IsBullet;
                if (!listed && line.IsShort)
                {
                    found.AddRange(PageNames.Of(line.Text));
                }
            }
        }

        found.ForEach(f => Keep(scheme, f.Key, f.Value));
        return rest;
    }

    /// <summary>"Level: AS", or "Level" with its value on the next line.</summary>
    private static (string Key, string Value)? Label(PageLine line, IReadOnlyList<string> lines, ref int at)
    {
        var colon = line.Text.IndexOf(':', StringComparison.Ordinal);
        var name = (colon < 0 ? line.Text : line.Text[..colon]).Trim();
        if (line.IsBullet || !Labels.TryGetValue(name, out var key))
        {
            return null;
        }

        if (colon >= 0 && line.Text[(colon + 1)..].Trim() is { Length: > 0 } value)
        {
            return (key, value);
        }

        var next = at + 1;
        while (next < lines.Count && lines[next].Trim().Length == 0)
        {
            next++;
        }

        if (next >= lines.Count || PageLine.Of(lines[next]) is not { IsBullet: false, IsHeading: false, Text.Length: > 0 and < 200 } below || Labels.ContainsKey(below.Text))
        {
            return null;
        }

        at = next;
        return (key, below.Text);
    }

    /// <summary>A question without the marks in brackets at its end.</summary>
    internal static string WithoutMarks(string question) => Marks().Replace(question, "").TrimEnd();

    private static void Keep(DraftScheme scheme, string key, string value)
    {
        if (key == "question")
        {
            var marks = Marks().Match(value);
            if (marks.Success)
            {
                Keep(scheme, "marks", marks.Groups["marks"].Value);
                value = value[..marks.Index].Trim();
            }

            scheme.Question = scheme.Question.Length == 0 ? Number().Replace(value, "") : scheme.Question;
        }
        else if (scheme.Detail(key) is null)
        {
            scheme.Details.Add((key, key == "period" && DraftPeriod.Of(value).Period is { } period ? period : value));
        }
    }

    private static bool IsQuestion(PageLine line) =>
        !line.IsBullet && line.Text.Split(' ').Length > 3 && !line.IsAdvertising
        && (Marks().Replace(line.Text, "").TrimEnd().EndsWith('?') || Command().IsMatch(line.Text) || (line.IsHeading && line.Opens() == PagePart.None && line.Text.Split(' ').Length > 5));

    [GeneratedRegex(@"[\[(](?<marks>[0-9]{1,3})( marks?)?[\])]\s*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^(q(uestion)? ?[0-9]+[a-z]?\s*[.:)–-]\s*)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(q(uestion)? ?[0-9]+[a-z]?\s*[.:)–-]\s*)?(evaluate|assess|discuss|explain|analyse|compare|to what extent|how far|examine|account for|[""“'‘].{10,}[""”'’]\.? +(how far|assess|discuss|to what extent|do you))\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Command();
}
