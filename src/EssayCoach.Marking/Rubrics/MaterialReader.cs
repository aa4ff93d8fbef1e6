namespace EssayCoach.Marking.Rubrics;

/// <summary>Reads what students learn from: sources, and model answers with their corrections. Each is a bullet with a few lines of its own.</summary>
internal sealed class MaterialReader(SourceText source, ProblemList problems)
{
    private const string Rights = "Rights";
    private const string Better = "Better";

    /// <summary>What stands under a source.</summary>
    internal static IReadOnlyList<string> OfSource { get; } = ["Author", "Publisher", "Year", Rights];

    /// <summary>What stands under a correction.</summary>
    internal static IReadOnlyList<string> OfCorrection { get; } = ["Wrong", Better];

    internal static bool IsCorrections(string heading) => WordingLint.Plain(heading) == "corrections";

    internal IEnumerable<SourceEntry> Sources(Section section)
    {
        foreach (var piece in Bullets.Of(section.Blocks, source).Where(p => !p.Text.IsEmpty))
        {
            var lines = Lines(piece, OfSource);
            if (lines.Count > 0 && !lines.ContainsKey(Rights))
            {
                problems.Warn(piece.Text.At, $"Nothing says by what right \"{Slug.Opening(piece.Text.Line)}\" is shown: add a line under it, such as \"- Rights: named for reading, nothing of it is copied\".");
            }

            yield return new(piece.Text.Line, lines.GetValueOrDefault("Author", ""), lines.GetValueOrDefault("Publisher", ""), lines.GetValueOrDefault("Year", ""), lines.GetValueOrDefault(Rights, ""));
        }
    }

    internal ModelAnswer Answer(IReadOnlyList<Section> zone, SectionLists lists)
    {
        var corrected = zone.Skip(1).Where(s => IsCorrections(s.Heading!.Line)).ToList();
        var text = lists.Essay([.. zone.Except(corrected)]);
        var corrections = corrected.SelectMany(s => Bullets.Of(s.Blocks, source)).Where(p => !p.Text.IsEmpty).Select(p => Correct(p, text)).ToList();
        var answer = new ModelAnswer(zone[0].Heading!.Line, text);
        return corrections.Count == 0 ? answer : answer with { Corrections = corrections };
    }

    private Correction Correct(Piece piece, string answer)
    {
        var lines = Lines(piece, OfCorrection);
        var words = piece.Text.Line.Trim('"', '“', '”');
        if (!answer.Contains(words, StringComparison.Ordinal))
        {
            problems.Warn(piece.Text.At, $"\"{Slug.Opening(words)}\" does not stand in this model answer, so it cannot be marked there: write the words as the answer has them.");
        }

        if (!lines.ContainsKey(Better))
        {
            problems.Warn(piece.Text.At, "This correction does not say how it would be better: add a line under it that begins with \"- Better:\".");
        }

        return new(words, lines.GetValueOrDefault("Wrong", ""), lines.GetValueOrDefault(Better, ""));
    }

    private Dictionary<string, string> Lines(Piece piece, IReadOnlyList<string> keys)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Bullets.Inner(piece.Item, source))
        {
            var colon = line.Text.IndexOf(':', StringComparison.Ordinal);
            var name = colon < 0 ? "" : line.Slice(0, colon).Line;
            if (keys.FirstOrDefault(k => k.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } key)
            {
                found[key] = line.Slice(colon + 1).Line;
            }
            else
            {
                problems.Warn(line.At, $"This line is left out: here stand {string.Join(", ", keys.SkipLast(1).Select(k => k + ":"))} and {keys[^1]}:.");
            }
        }

        return found;
    }
}
