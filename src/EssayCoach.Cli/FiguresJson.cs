using System.Text.Json;
using System.Text.Json.Nodes;
using EssayCoach.Marking.Learning;

namespace EssayCoach.Cli;

/// <summary>The figures as one JSON object; a figure that cannot be computed is null.</summary>
internal static class FiguresJson
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JsonLines.Writing.Encoder };

    public static void Write(AgreementFigures figures, AgreementFigures? second, Terminal terminal)
    {
        var json = Of(figures);
        if (second is not null)
        {
            json["second"] = Of(second);
        }

        terminal.Out.Write(json.ToJsonString(Indented) + "\n");
    }

    private static JsonObject Of(AgreementFigures figures)
    {
        var json = new JsonObject { ["essays"] = figures.Essays, ["missing_reports"] = figures.MissingReports };
        var intervals = new JsonObject();
        foreach (var group in figures.Figures.GroupBy(f => f.Group, StringComparer.Ordinal))
        {
            json[group.Key] = new JsonObject(group.Select(f => KeyValuePair.Create(f.Id, Number(f.Value))));
            intervals[group.Key] = new JsonObject(group.Select(f => KeyValuePair.Create(f.Id, (JsonNode?)new JsonArray(Number(f.Low), Number(f.High)))));
        }

        json["level"]!["n"] = figures.Figures.First(f => f.Group == "level").Count;
        json["flags"]!["fp"] = figures.FlagsUndue;
        json["flags"]!["fn"] = figures.FlagsLost;
        json["marks_mae"] = Number(figures.Value("marks", "mae"));
        json["intervals"] = intervals;
        json["by_kind_f1"] = new JsonObject(figures.ByKind.Select(p => KeyValuePair.Create(p.Key, Number(p.Value))));
        json["per_point_f1"] = new JsonObject(figures.ByPoint.Select(p => KeyValuePair.Create(p.Key, Number(p.Value))));
        json["confusion"] = new JsonObject(figures.Confusion.Select(p => KeyValuePair.Create(p.Key, (JsonNode?)JsonValue.Create(p.Value))));
        return json;
    }

    private static JsonNode? Number(double value) => double.IsNaN(value) ? null : JsonValue.Create(value);
}
