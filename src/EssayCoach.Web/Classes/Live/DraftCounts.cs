using EssayCoach.Marking;
using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Text;

namespace EssayCoach.Web.Classes.Live;

/// <summary>What was counted of one draft.</summary>
/// <param name="IsMarked">True where it was read for points too; they are null where it is too long for that.</param>
public sealed record DraftCount(int Revision, int Words, bool IsMarked, double? Points);

/// <summary>Counts drafts, and counts again only those that have changed. One of these belongs to one open page.</summary>
public sealed class DraftCounts
{
    private readonly Dictionary<string, DraftCount> counted = new(StringComparer.Ordinal);

    /// <summary>True where the draft was counted at this revision, and marked where that is asked for.</summary>
    public bool Has(string student, int revision, bool marked) => Of(student) is { } known && known.Revision == revision && (known.IsMarked || !marked);

    public DraftCount? Of(string student) => counted.GetValueOrDefault(student);

    /// <summary>Counts the words, and where there is a scheme the points met, half of one for each that is half met.</summary>
    public void Count(string student, int revision, string text, MarkScheme? scheme, MarkingModels models)
    {
        var words = EssayText.Read(text).Words;
        counted[student] = new(revision, words, scheme is not null, scheme is null || words > EssayMarker.MaximumWords ? null : Met(text, scheme, models));
    }

    private static double Met(string text, MarkScheme scheme, MarkingModels models) => EssayMarker.Mark(text, scheme, models).Points.Sum(p => p.Verdict switch
    {
        Verdict.Full => 1,
        Verdict.Partial => 0.5,
        _ => 0,
    });
}
