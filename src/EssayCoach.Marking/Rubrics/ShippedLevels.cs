namespace EssayCoach.Marking.Rubrics;

/// <summary>The level sets that come with the engine.</summary>
internal static class ShippedLevels
{
    private const string Prefix = "EssayCoach.Marking.Levels.";

    internal static IReadOnlyList<string> Ids { get; } =
        [.. typeof(ShippedLevels).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal) && n.EndsWith(".md", StringComparison.Ordinal))
            .Select(n => n[Prefix.Length..^3].ToLowerInvariant()).Order(StringComparer.Ordinal)];

    /// <summary>The sets that go up to a number of marks; all of them where none does or the number is not known.</summary>
    internal static IReadOnlyList<string> For(string? marks)
    {
        var fitting = Ids.Where(id => marks is not null && id.Contains("-" + new string([.. marks.TakeWhile(char.IsAsciiDigit)]), StringComparison.Ordinal) && marks.Length > 0 && char.IsAsciiDigit(marks[0])).ToList();
        return fitting.Count > 0 ? fitting : Ids;
    }

    internal static string? Document(string id)
    {
        var name = Array.Find(typeof(ShippedLevels).Assembly.GetManifestResourceNames(), n => n.Equals(Prefix + id + ".md", StringComparison.OrdinalIgnoreCase));
        if (name is null)
        {
            return null;
        }

        using var reader = new StreamReader(typeof(ShippedLevels).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
