using System.Text.RegularExpressions;

namespace EssayCoach.Marking.Rubrics.Drafts;

/// <summary>Wordings in which what belongs to one of two is said of the other: "Stalin for an independent party" where that was Trotsky.</summary>
internal static partial class ReversedFacts
{
    internal static List<string> Of(DraftPoint point, string mistake)
    {
        var parts = point.Core.Concat(point.Extra).Take(4).SelectMany(f => f.Split(" or ")).Select(f => f.Trim()).ToList();
        var named = mistake.Split([' ', '/'], StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsUpper(w[0])).ToList();
        if (parts.Select(p => Described().Match(p)).FirstOrDefault(m => m.Success) is { } two)
        {
            return [$"{two.Groups["a"].Value} {two.Groups["y"].Value}", $"{two.Groups["b"].Value} {two.Groups["x"].Value}"];
        }

        parts = named.Count > 0 ? parts.FindAll(p => named.Exists(n => p.StartsWith(n + " ", StringComparison.Ordinal))) : parts;
        return Dated(parts) is { Count: > 0 } dated ? dated : Acted(parts);
    }

    /// <summary>"Yorkshire 1489", "Cornwall 1497".</summary>
    private static List<string> Dated(List<string> parts)
    {
        var named = parts.Select(p => (Name: MistakeWords.EndDate().Replace(p, ""), Years: Years.Each(p))).Where(p => p.Years.Count == 1 && PointNames.IsName(p.Name)).ToList();
        return named is [var a, var b, ..] && a.Years[0] != b.Years[0] ? [$"{a.Name} {b.Years[0]}", $"{b.Name} {a.Years[0]}"] : [];
    }

    /// <summary>"Stalin for the alliance", "Trotsky for an independent party": the first word acts, the rest is what for.</summary>
    private static List<string> Acted(List<string> parts)
    {
        var said = parts.Select(p => p.Split(' ', 2)).Where(p => p.Length == 2 && char.IsUpper(p[0][0]) && p[1].Split(' ').Length > 1).ToList();
        return said is [var a, var b, ..] && a[0] != b[0] ? [$"{a[0]} {Rest(b[1])}", $"{b[0]} {Rest(a[1])}"] : [];
    }

    private static string Rest(string text) => MistakeWords.Leading().Replace(text, "");

    /// <summary>"restricted code (working class) and elaborated code (middle class)".</summary>
    [GeneratedRegex(@"^(?<a>[^()]+) \((?<x>[^()]+)\)(,| and|, and) (?<b>[^()]+) \((?<y>[^()]+)\)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Described();
}
