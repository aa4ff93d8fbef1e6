namespace EssayCoach.Marking.Learning;

/// <summary>A span of an essay in UTF-16 code units.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">One past the last.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>True where the overlap is at least 30% of the shorter of the two.</summary>
    /// <param name="other">The other span.</param>
    public bool Overlaps(TextSpan other)
    {
        var shared = Math.Min(End, other.End) - Math.Max(Start, other.Start);
        return shared > 0 && shared >= 0.3 * Math.Min(End - Start, other.End - other.Start);
    }
}

/// <summary>A verdict on a point with the spans that it rests on.</summary>
/// <param name="Verdict"><c>full</c>, <c>partial</c>, <c>wrong</c> or <c>missing</c>; anything else counts as missing.</param>
/// <param name="Spans">Where in the essay.</param>
public sealed record PointAgreement(string Verdict, IReadOnlyList<TextSpan> Spans)
{
    /// <summary>0 for missing and wrong, 1 for partial, 2 for full.</summary>
    public int Order => Verdict switch { "full" => 2, "partial" => 1, _ => 0 };
}

/// <summary>What one marker, a person or the engine, says of one essay, in the form in which two are compared.</summary>
/// <param name="Id">The essay's id.</param>
/// <param name="Kind">The kind of essay that the label names, or <c>?</c>.</param>
/// <param name="Points">Verdicts by point id; the judgement is <c>judgement</c>.</param>
/// <param name="Slips">Where the slips are.</param>
/// <param name="Level">The level, or null.</param>
/// <param name="Marks">The marks, or null.</param>
/// <param name="Flags">The flags.</param>
public sealed record AgreementRow(
    string Id,
    string Kind,
    IReadOnlyDictionary<string, PointAgreement> Points,
    IReadOnlyList<TextSpan> Slips,
    int? Level,
    double? Marks,
    IReadOnlySet<string> Flags)
{
    /// <summary>The judgement's id among the points.</summary>
    public const string JudgementId = "judgement";

    /// <summary>The kinds of essay that try to earn credit without making points.</summary>
    public static IReadOnlySet<string> GamingKinds { get; } = new HashSet<string>(["gaming", "nonsense", "off-topic", "keyword-list", "copied", "injection", "not-english"], StringComparer.Ordinal);

    /// <summary>The row of an exemplar's labels; points of the scheme that the labels do not name are missing.</summary>
    /// <param name="exemplar">The exemplar.</param>
    /// <param name="scheme">Its mark scheme.</param>
    /// <returns>The row.</returns>
    public static AgreementRow Of(Exemplar exemplar, Rubrics.MarkScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(exemplar);
        ArgumentNullException.ThrowIfNull(scheme);
        var points = scheme.Points.Select(p => p.Id).Append(JudgementId).Concat(exemplar.Points.Keys).Distinct(StringComparer.Ordinal).ToDictionary(
            id => id,
            id => exemplar.Points.TryGetValue(id, out var label) ? new PointAgreement(label.Verdict, SpansOf(exemplar.Text, label.Quotes)) : new PointAgreement("missing", []),
            StringComparer.Ordinal);
        return new(exemplar.Id, exemplar.Kind, points, SpansOf(exemplar.Text, exemplar.Slips.Select(s => s.Quote)), exemplar.Level, exemplar.Marks, new HashSet<string>(exemplar.Flags, StringComparer.Ordinal));
    }

    /// <summary>The first place of each quote; a quote that the essay does not have is left out.</summary>
    internal static IReadOnlyList<TextSpan> SpansOf(string text, IEnumerable<string> quotes) =>
        [.. quotes.Select(q => (Start: text.IndexOf(q, StringComparison.Ordinal), q.Length)).Where(q => q.Start >= 0).Select(q => new TextSpan(q.Start, q.Start + q.Length))];
}
