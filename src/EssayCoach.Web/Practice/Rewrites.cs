using EssayCoach.Data;
using EssayCoach.Marking;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Text;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Practice;

/// <summary>Paragraphs of an attempt written anew. Each is kept as a draft of its own, under a key that no question can have, and goes with its attempt.</summary>
public sealed class Rewrites(IDbContextFactory<CoachDb> factory, Drafts drafts, QuestionBank bank)
{
    /// <summary>Keys of rewrites begin with this; an id of a question holds no slash.</summary>
    public const string KeyStart = "rewrite/";

    /// <summary>What the keys of an attempt's rewrites begin with.</summary>
    public static string Prefix(Guid attempt) => $"{KeyStart}{attempt:N}/";

    /// <summary>The rewrites by paragraph, counted from 1.</summary>
    public async Task<IReadOnlyDictionary<int, Draft>> ListAsync(string? owner, Guid attempt)
    {
        var prefix = Prefix(attempt);
        await using var db = await factory.CreateDbContextAsync();
        var kept = await db.Drafts.AsNoTracking().Where(d => d.Owner == owner && d.RubricId.StartsWith(prefix)).ToListAsync();
        return kept.ToDictionary(d => int.Parse(d.RubricId[prefix.Length..]));
    }

    public Task<DraftOutcome> SaveAsync(string owner, Guid attempt, int paragraph, DraftSave save) =>
        drafts.SaveAsync(owner, Prefix(attempt) + paragraph, save);

    public async Task DropAsync(string owner, Guid attempt, int paragraph)
    {
        var key = Prefix(attempt) + paragraph;
        await using var db = await factory.CreateDbContextAsync();
        await db.Drafts.Where(d => d.Owner == owner && d.RubricId == key).ExecuteDeleteAsync();
    }

    /// <summary>What one rewrite changes: the whole essay marked as it was and with the paragraph replaced, both by the scheme of today.</summary>
    /// <returns>The changes, or null where the essay would be too long to mark.</returns>
    public ReportChanges? Try(Attempt attempt, MarkedEssay report, MarkScheme scheme, int paragraph, string text)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        var essay = Apply(attempt.Text, report, new Dictionary<int, string> { [paragraph] = text });
        return EssayText.Read(essay).Words > EssayMarker.MaximumWords
            ? null
            : ReportChanges.Between(EssayMarker.Mark(attempt.Text, scheme, bank.Models), EssayMarker.Mark(essay, scheme, bank.Models));
    }

    /// <summary>Makes the attempt's text with its rewrites the draft; what the draft held is kept among the earlier ones.</summary>
    /// <returns>False where another tab saved the draft at the same moment.</returns>
    public async Task<bool> CarryAsync(string owner, Attempt attempt, MarkedEssay report)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        var written = (await ListAsync(owner, attempt.Id)).ToDictionary(r => r.Key, r => r.Value.Text);
        var current = await drafts.FindAsync(owner, attempt.RubricId);
        var save = new DraftSave(Apply(attempt.Text, report, written), current?.Plan ?? "", current?.Revision ?? 0, KeepBefore: true);
        return (await drafts.SaveAsync(owner, attempt.RubricId, save)).IsKept;
    }

    /// <summary>The text with some of its paragraphs replaced.</summary>
    public static string Apply(string text, MarkedEssay report, IReadOnlyDictionary<int, string> written)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(written);
        var replaced = text;
        for (var i = report.Structure.Paragraphs.Count; i > 0; i--)
        {
            if (written.TryGetValue(i, out var instead))
            {
                var paragraph = report.Structure.Paragraphs[i - 1];
                replaced = string.Concat(replaced.AsSpan(0, paragraph.Start), instead.Trim(), replaced.AsSpan(paragraph.End));
            }
        }

        return replaced;
    }
}
