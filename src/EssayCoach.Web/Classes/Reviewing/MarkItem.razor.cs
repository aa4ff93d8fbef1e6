using System.Globalization;
using EssayCoach.Data.Moderation;
using EssayCoach.Marking.Levels;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Web.Practice;
using Microsoft.AspNetCore.Components;

namespace EssayCoach.Web.Classes.Reviewing;

/// <summary>Level and mark as a form: the level follows the mark, and a level that is chosen moves the mark into it.</summary>
public sealed partial class MarkItem
{
    private (Guid Attempt, int Revision) drawn;
    private string mark = "";
    private string reason = "";
    private string[] parts = [];
    private int? level;

    [Parameter, EditorRequired] public required ReviewView View { get; set; }

    [Parameter, EditorRequired] public required string Marker { get; set; }

    [Parameter] public string? Selected { get; set; }

    [Parameter] public EventCallback<string> OnSelect { get; set; }

    [Parameter] public EventCallback<ReviewChange> OnChange { get; set; }

    [Inject] private QuestionBank Bank { get; set; } = null!;

    private LevelSet? Levels => Bank.Find(View.Attempt.RubricId)?.Levels;

    private IReadOnlyList<LevelBand> Bands => Levels is { Grids.Count: 1 } one ? one.Grids[0].Bands : [];

    private LevelBand? Band => Bands.FirstOrDefault(b => b.Level == level);

    private int? OutOf => Levels?.OutOf ?? View.Machine.Level.OutOf;

    private IReadOnlyList<ObjectiveEstimate> Split => View.Machine.Level.Objectives;

    private int Newest => View.Review?.Marks.Select(m => m.Revision).DefaultIfEmpty().Max() ?? 0;

    private string Machine => View.Machine.Level switch
    {
        { Level: { } at, Marks: { } marks, Range: { } range } => $"Machine: level {at} of {View.Machine.Level.Of}, {marks} marks ({range[0]} to {range[1]}). {View.Machine.Level.Reason}",
        { } none => "Machine: no mark. " + none.Reason,
    };

    protected override void OnParametersSet()
    {
        // What is being typed stays until a mark was given.
        if (drawn != (View.Attempt.Id, Newest))
        {
            drawn = (View.Attempt.Id, Newest);
            var mine = View.Review?.Marks.FirstOrDefault(m => m.DecidedBy == Marker);
            level = View.Report.Level;
            mark = View.Report.Marks?.ToString(CultureInfo.InvariantCulture) ?? "";
            parts = [.. View.Report.Final.Level.Objectives.Select(o => o.Marks?.ToString(CultureInfo.InvariantCulture) ?? "")];
            reason = mine?.Reason ?? "";
        }
    }

    private void MarkTyped(ChangeEventArgs e)
    {
        mark = e.Value?.ToString() ?? "";
        level = Number(mark) switch
        {
            0 => 0,
            { } marks => Bands.FirstOrDefault(b => marks >= b.From && marks <= b.To)?.Level ?? level,
            null => level,
        };
    }

    private void LevelChosen(ChangeEventArgs e)
    {
        level = Number(e.Value?.ToString());
        mark = (Band is { } band ? (band.From + band.To + 1) / 2 : 0).ToString(CultureInfo.InvariantCulture);
    }

    private Task AgreeAsync() => OnChange.InvokeAsync(new MarkChange(View.Machine.Level.Level, View.Machine.Level.Marks!.Value, [.. Split.Select(o => o.Marks ?? 0)], "", Newest));

    private Task GiveAsync()
    {
        if (Split.Count == 0)
        {
            return OnChange.InvokeAsync(new MarkChange(level, Number(mark) ?? -1, [], reason, Newest));
        }

        List<int> given = [.. parts.Select(p => Number(p) ?? -1)];
        return OnChange.InvokeAsync(new MarkChange(LevelOf(given), given.Sum(), given, reason, Newest));
    }

    // As the machine does it: the middle of the objectives' levels, a half rounded down.
    private int? LevelOf(IReadOnlyList<int> given)
    {
        var placed = Levels?.Grids.Zip(given, (grid, marks) => grid.Bands.LastOrDefault(b => marks >= b.From)?.Level ?? 0).ToList();
        return placed is { Count: > 0 } ? (int)Math.Ceiling(placed.Average() - 0.5) : View.Machine.Level.Level;
    }

    private static int? Number(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
