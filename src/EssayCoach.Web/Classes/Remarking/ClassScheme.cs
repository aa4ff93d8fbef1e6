using System.Security.Cryptography;
using System.Text;
using EssayCoach.Data;
using EssayCoach.Data.Moderation;
using EssayCoach.Marking;
using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Rubrics;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Classes.Remarking;

/// <summary>A mark scheme with the points that teachers accepted for a class beside it. They only ever help: an essay that does not make one is marked as if it were not there.</summary>
public sealed class ClassScheme
{
    private const int TitleLength = 60;

    private readonly MarkScheme scheme;
    private readonly IReadOnlyList<(Point Point, ClassPoint Words)> accepted;
    private readonly Dictionary<string, MarkScheme> ready = new(StringComparer.Ordinal);

    /// <param name="scheme">The mark scheme.</param>
    /// <param name="statements">What was accepted for the class beside it.</param>
    internal ClassScheme(MarkScheme scheme, IReadOnlyList<string> statements)
    {
        this.scheme = scheme;
        accepted = [.. statements.Select(s => (PointOf(s), new ClassPoint(s, scheme)))];
        Version = accepted.Count == 0 ? scheme.Version : Hash(string.Join('\n', statements.Prepend(scheme.Version)));
    }

    /// <summary>The rubric's version where nothing was accepted beside it, else one that changes with what was.</summary>
    public string Version { get; }

    public int Accepted => accepted.Count;

    public static async Task<ClassScheme> ReadAsync(CoachDb db, Guid assignment, MarkScheme scheme, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var statements = await (from o in db.OtherPointDecisions
                                join r in db.Reviews on o.AttemptId equals r.AttemptId
                                where r.AssignmentId == assignment && o.ForClass && o.IsValid == true && o.Statement != ""
                                select o.Statement).Distinct().ToListAsync(cancellation);
        return new(scheme, [.. statements.Order(StringComparer.Ordinal)]);
    }

    public MarkedEssay Mark(string text, MarkingModels models, string id, MarkedEssay? previous)
    {
        var whole = EssayMarker.Mark(text, With([.. accepted.Select(a => a.Point)]), models, id, previous);
        var made = whole.Points.ToDictionary(p => p.Id, StringComparer.Ordinal);
        var kept = accepted.Where(a => IsMade(made[a.Point.Id], a.Words)).Select(a => a.Point).ToList();
        return kept.Count == accepted.Count ? whole : EssayMarker.Mark(text, With(kept), models, id, previous);
    }

    // A bare sentence is little to go by: what the classifier would give it is a guess, and the rules may have met only words that many essays share.
    private static bool IsMade(PointResult point, ClassPoint words) => point.Credited && point.DecidedBy == PointResult.ByRules && point.Evidence.Any(e => words.IsSpokenOf(e.Quote));

    // Each is kept, since the engine makes a scheme ready at its first essay and knows it again by its instance.
    private MarkScheme With(IReadOnlyList<Point> more)
    {
        var key = string.Join(' ', more.Select(p => p.Id));
        if (!ready.TryGetValue(key, out var made))
        {
            made = accepted.Count == 0 ? scheme : scheme with { Points = [.. scheme.Points, .. more], Version = Version };
            ready.Add(key, made);
        }

        return made;
    }

    private static Point PointOf(string statement) => new()
    {
        Id = "accepted-" + Hash(statement)[..12],
        Title = statement.Length <= TitleLength ? statement : statement[..TitleLength].TrimEnd() + "…",
        Statement = statement,
        Side = "both",
    };

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
