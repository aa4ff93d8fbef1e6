using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using EssayCoach.Marking.Feedback;
using EssayCoach.Marking.Levels;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Slips;
using EssayCoach.Marking.Structure;

namespace EssayCoach.Marking;

/// <summary>Which rubric text marked the essay.</summary>
/// <param name="Id">The rubric's id.</param>
/// <param name="Version">SHA-256 of the document with LF line ends, in lower-case hex.</param>
/// <param name="Question">The question as the rubric words it.</param>
public sealed record RubricStamp(string Id, string Version, string Question);

/// <summary>Which engine and model marked the essay.</summary>
/// <param name="Version">The engine's version.</param>
/// <param name="Classifier"><c>mlnet</c> where a model file took part, else <c>none</c>.</param>
/// <param name="Model">SHA-256 of the model file, or null.</param>
/// <param name="Taught">SHA-256 of what a teacher's decisions on this question taught, or null.</param>
public sealed record EngineStamp(string Version, string Classifier, string? Model, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Taught = null);

/// <summary>The mark report: all that the engine says of one essay. Its JSON form is a contract (docs/feedback-report.md).</summary>
/// <param name="Id">The caller's id for the essay.</param>
/// <param name="Rubric">The rubric version that marked it.</param>
/// <param name="Engine">The engine and model that marked it.</param>
/// <param name="Points">Every point of the scheme in the scheme's order, the judgement apart.</param>
/// <param name="Judgement">The verdict on the judgement.</param>
/// <param name="OtherPoints">Precise claims that the scheme does not list.</param>
/// <param name="Slips">Factual errors in the order of the text.</param>
/// <param name="Structure">Roles of paragraphs, balance and signals.</param>
/// <param name="Flags">Integrity and handling flags that are raised, in a fixed order.</param>
/// <param name="Level">The level estimate.</param>
/// <param name="Feedback">The written feedback.</param>
/// <param name="Words">Number of words counted in the essay.</param>
/// <param name="Text">The extracted text where the essay came as a Word file, else null.</param>
public sealed record MarkedEssay(
    string Id,
    RubricStamp Rubric,
    EngineStamp Engine,
    IReadOnlyList<PointResult> Points,
    JudgementResult Judgement,
    IReadOnlyList<OtherPoint> OtherPoints,
    IReadOnlyList<Slip> Slips,
    EssayStructure Structure,
    IReadOnlyList<string> Flags,
    LevelEstimate Level,
    FeedbackReport Feedback,
    int Words,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Text = null)
{
    private static readonly JsonSerializerOptions Compact = Options(indented: false);
    private static readonly JsonSerializerOptions Indented = Options(indented: true);

    /// <summary>Writes the report as JSON in the contract's form.</summary>
    /// <param name="indented">True for one field a line.</param>
    /// <returns>JSON text with LF line ends; the same report gives the same bytes.</returns>
    public string ToJson(bool indented = false) => JsonSerializer.Serialize(this, indented ? Indented : Compact);

    /// <summary>Reads a report written by <see cref="ToJson"/>.</summary>
    /// <param name="json">The JSON text.</param>
    /// <returns>The report.</returns>
    /// <exception cref="JsonException">The text is no report.</exception>
    public static MarkedEssay FromJson(string json) =>
        JsonSerializer.Deserialize<MarkedEssay>(json, Compact) ?? throw new JsonException("The report is empty.");

    private static JsonSerializerOptions Options(bool indented) => new(JsonSerializerDefaults.Web)
    {
        WriteIndented = indented,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };
}
