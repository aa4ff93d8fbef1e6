using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace EssayCoach.Marking.Learning;

/// <summary>What an exemplar's label says of a point.</summary>
/// <param name="Verdict"><c>full</c>, <c>partial</c>, <c>wrong</c> or <c>missing</c>.</param>
/// <param name="Quotes">The essay's own words, letter by letter.</param>
public sealed record PointLabel(string Verdict, IReadOnlyList<string> Quotes);

/// <summary>A slip that a label names.</summary>
/// <param name="Quote">The essay's own words.</param>
/// <param name="Kind"><c>date</c>, <c>actor</c>, <c>place</c> or <c>concept</c>.</param>
/// <param name="ShouldBe">What the record says.</param>
public sealed record SlipLabel(string Quote, string Kind, string ShouldBe);

/// <summary>An essay with labels agreed by us: test case, training example and, later, model answer.</summary>
/// <param name="Id">The exemplar's id.</param>
/// <param name="Question">The rubric's id.</param>
/// <param name="Kind">full, timed, paraphrase, trap and so on.</param>
/// <param name="Level">The level we place it in, or null.</param>
/// <param name="Marks">The marks we give it, or null.</param>
/// <param name="Flags">Flags that must fire.</param>
/// <param name="ForMeasuring">True where no model may be trained on it.</param>
/// <param name="Points">Labels by point id; a point that is not here is missing. The judgement is <c>judgement</c>.</param>
/// <param name="Slips">Slips that must be found.</param>
/// <param name="Text">The essay.</param>
public sealed record Exemplar(
    string Id,
    string Question,
    string Kind,
    int? Level,
    int? Marks,
    IReadOnlyList<string> Flags,
    bool ForMeasuring,
    IReadOnlyDictionary<string, PointLabel> Points,
    IReadOnlyList<SlipLabel> Slips,
    string Text)
{
    /// <summary>Reads an exemplar document.</summary>
    /// <param name="document">Front matter between two <c>---</c> lines, then the essay.</param>
    /// <returns>The exemplar.</returns>
    /// <exception cref="FormatException">The document has no front matter, or a label quotes words that the essay does not have.</exception>
    public static Exemplar Read(string document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var lines = document.ReplaceLineEndings("\n");
        var end = lines.StartsWith("---\n", StringComparison.Ordinal) ? lines.IndexOf("\n---\n", 4, StringComparison.Ordinal) : -1;
        if (end < 0)
        {
            throw new FormatException("An exemplar starts with its labels between two lines of three hyphens.");
        }

        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(lines[4..end]));
            return Build((YamlMappingNode)yaml.Documents[0].RootNode, lines[(end + 5)..].Trim('\n', ' '));
        }
        catch (Exception e) when (e is YamlException or InvalidCastException or KeyNotFoundException or ArgumentException)
        {
            throw new FormatException("The labels of the exemplar cannot be read: " + e.Message, e);
        }
    }

    private static Exemplar Build(YamlMappingNode labels, string text)
    {
        var points = new SortedDictionary<string, PointLabel>(StringComparer.Ordinal);
        foreach (var (key, value) in Map(labels, "points"))
        {
            points[key] = Label((YamlMappingNode)value);
        }

        if (labels.Children.TryGetValue("judgement", out var judgement) && judgement is YamlMappingNode node)
        {
            points["judgement"] = Label(node);
        }

        var slips = List(labels, "slips").Cast<YamlMappingNode>().Select(s => new SlipLabel(Value(s, "quote") ?? "", Value(s, "kind") ?? "concept", Value(s, "should-be") ?? "")).ToList();
        var lost = points.Values.SelectMany(p => p.Quotes).Concat(slips.Select(s => s.Quote)).FirstOrDefault(q => !text.Contains(q, StringComparison.Ordinal));
        if (lost is not null)
        {
            throw new FormatException($"A label quotes words that the essay does not have: {lost}");
        }

        return new(Value(labels, "id") ?? "", Value(labels, "question") ?? "", Value(labels, "kind") ?? "", Number(labels, "level"), Number(labels, "marks"),
            [.. List(labels, "flags").Select(f => f.ToString())], Value(labels, "use") == "measuring", points, slips, text);
    }

    private static PointLabel Label(YamlMappingNode node) => new(Value(node, "verdict") ?? "missing", [.. List(node, "quotes").Select(q => ((YamlScalarNode)q).Value ?? "")]);

    private static IEnumerable<(string Key, YamlNode Value)> Map(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var value) && value is YamlMappingNode map ? map.Children.Select(c => (c.Key.ToString(), c.Value)) : [];

    private static IEnumerable<YamlNode> List(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var value) && value is YamlSequenceNode list ? list.Children : [];

    private static string? Value(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) ? (value as YamlScalarNode)?.Value : null;

    private static int? Number(YamlMappingNode node, string key) => int.TryParse(Value(node, key), out var number) ? number : null;
}
