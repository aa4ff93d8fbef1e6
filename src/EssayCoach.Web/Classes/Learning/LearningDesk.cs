using EssayCoach.Data;
using EssayCoach.Data.Administration;
using EssayCoach.Marking.Learning;
using EssayCoach.Web.Practice;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Classes.Learning;

/// <summary>What a teacher's decisions taught: shown with its figures, put into use and taken back. Everything here is the teacher's own.</summary>
public sealed class LearningDesk(IDbContextFactory<CoachDb> factory, QuestionBank bank, TimeProvider clock)
{
    private const string Gone = "That model is gone: it was learnt again, or what taught it may not teach any more. Look at the page anew.";

    public async Task<LearningOverview> ListAsync(string? teacher)
    {
        await using var db = await factory.CreateDbContextAsync();
        var classes = await db.ClassesOf(teacher).OrderBy(c => c.Name).ThenBy(c => c.Id).Select(c => new LendingClass(c.Id, c.Name, c.LendsSentences)).ToListAsync();
        var counts = from r in db.LentReviews(teacher)
                     join a in db.Assignments on r.AssignmentId equals a.Id
                     group r by a.RubricId into g
                     select new { RubricId = g.Key, Essays = g.Count() };
        var lent = await counts.ToDictionaryAsync(c => c.RubricId, c => c.Essays, StringComparer.Ordinal);
        var files = await db.TaughtFiles.Where(f => f.TeacherId == teacher).Select(f => new { f.RubricId, IsUsed = f.UsedUtc != null }).ToListAsync();
        var waiting = (await db.TrainingOrders.Where(o => o.TeacherId == teacher && o.DoneUtc == null).Select(o => o.RubricId).ToListAsync()).ToHashSet(StringComparer.Ordinal);
        var ids = lent.Keys.Concat(files.Select(f => f.RubricId)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new(classes, [.. ids.Select(id => new TaughtQuestionLine(id, lent.GetValueOrDefault(id), files.Exists(f => f.RubricId == id && f.IsUsed), waiting.Contains(id)))]);
    }

    /// <summary>What was learnt on a question; null where nothing may teach on it and nothing was learnt.</summary>
    public async Task<LearningView?> FindAsync(string? teacher, string rubricId)
    {
        await using var db = await factory.CreateDbContextAsync();
        var essays = await db.LentReviews(teacher, rubricId).CountAsync();
        var files = await db.TaughtFiles.AsNoTracking().Where(f => f.TeacherId == teacher && f.RubricId == rubricId).OrderByDescending(f => f.TrainedUtc).ThenBy(f => f.Id).ToListAsync();
        var order = await db.TrainingOrders.AsNoTracking().FirstOrDefaultAsync(o => o.TeacherId == teacher && o.RubricId == rubricId);
        return essays == 0 && files.Count == 0 && order is null ? null : new(rubricId, essays, order, [.. files.Select(f =>
        {
            var (model, problem) = TaughtModel.Read(f.Bytes, bank.Models.Passages);
            return new TaughtFileLine(f.Id, f.TrainedUtc, f.Hash, f.UsedUtc, model?.Card, problem);
        })]);
    }

    /// <summary>Lets the sentences of a class teach, or no longer; what they taught is then taken out at once.</summary>
    public async Task<bool> LendAsync(string? teacher, Guid group, bool lends)
    {
        await using var db = await factory.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var changed = await db.ClassesOf(teacher).Where(c => c.Id == group && c.LendsSentences != lends).ExecuteUpdateAsync(row => row.SetProperty(c => c.LendsSentences, lends)) == 1;
        if (changed)
        {
            db.Record(clock.UtcNow(), teacher, lends ? "class.lends" : "class.lends.no-more", "class:" + group);
            await db.SaveChangesAsync();
            await db.DropStaleAsync(clock.UtcNow());
        }

        await transaction.CommitAsync();
        return changed;
    }

    /// <summary>Has it learnt anew, in the background.</summary>
    public async Task OrderAsync(string teacher, string rubricId)
    {
        await using var db = await factory.CreateDbContextAsync();
        if (await db.LentReviews(teacher, rubricId).AnyAsync())
        {
            await db.OrderAsync(teacher, rubricId, clock.UtcNow(), replaces: false);
        }
    }

    /// <summary>Puts a model into use.</summary>
    /// <returns>What stands in the way, or null.</returns>
    public async Task<string?> UseAsync(string? teacher, Guid file)
    {
        var now = clock.UtcNow();
        await using var db = await factory.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await db.TaughtFiles.AsNoTracking().FirstOrDefaultAsync(f => f.Id == file && f.TeacherId == teacher) is not { } found)
        {
            return Gone;
        }

        if (TaughtModel.Read(found.Bytes, bank.Models.Passages).Model?.Card.IsBetter != true)
        {
            return "This model does not mark better than without it, so it is not put into use.";
        }

        await db.TaughtFiles.Where(f => f.TeacherId == teacher && f.RubricId == found.RubricId && f.Id != file).ExecuteUpdateAsync(row => row.SetProperty(f => f.UsedUtc, (DateTime?)null));
        await db.TaughtFiles.Where(f => f.Id == file).ExecuteUpdateAsync(row => row.SetProperty(f => f.UsedUtc, now));
        db.Record(now, teacher, "taught.used", "rubric:" + found.RubricId, after: new { model = found.Hash });
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return null;
    }

    /// <summary>Takes what is in use on a question back: the engine marks without it from now on.</summary>
    public async Task TakeBackAsync(string? teacher, string rubricId)
    {
        await using var db = await factory.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await db.TaughtFiles.Where(f => f.TeacherId == teacher && f.RubricId == rubricId && f.UsedUtc != null).ExecuteUpdateAsync(row => row.SetProperty(f => f.UsedUtc, (DateTime?)null)) > 0)
        {
            db.Record(clock.UtcNow(), teacher, "taught.taken-back", "rubric:" + rubricId);
            await db.SaveChangesAsync();
        }

        await transaction.CommitAsync();
    }
}
