using System.Security.Cryptography;
using System.Text;
using EssayCoach.Data;
using EssayCoach.Marking;
using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Rubrics;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Classes.Remarking;

/// <summary>A mark scheme with the points that teachers accepted for a class beside it. They only ever help: an essay that does not make one is marked as if it were not there.</summary>
public sealed class ClassScheme
{
    private const int TitleLength = 60;

    private readonly MarkScheme scheme;
    private readonly IReadOnlyList<Point> accepted;

    private ClassScheme(MarkScheme scheme, IReadOnlyList<string> statements)
    {
        this.scheme = scheme;
        accepted = [.. statements.Select(PointOf)];
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
        var made = accepted.Count == 0 ? [] : EssayMarker.Mark(text, With(accepted), models, id, previous).Points.Where(p => p.Credited).Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        return EssayMarker.Mark(text, With([.. accepted.Where(p => made.Contains(p.Id))]), models, id, previous);
    }

    private MarkScheme With(IReadOnlyList<Point> more) => scheme with { Points = [.. scheme.Points, .. more], Version = Version };

    private static Point PointOf(string statement) => new()
    {
        Id = "accepted-" + Hash(statement)[..12],
        Title = statement.Length <= TitleLength ? statement : statement[..TitleLength].TrimEnd() + "…",
        Statement = statement,
        Side = "both",
    };

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
