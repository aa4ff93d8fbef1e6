using EssayCoach.Data;
using EssayCoach.Data.Learning;
using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Teaching;
using EssayCoach.Web.Hosting;
using EssayCoach.Web.Practice;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Classes.Learning;

/// <summary>Learns in the background. Orders wait in the database, so that they outlive a restart and each runs on one server.</summary>
public sealed partial class Trainings(IDbContextFactory<CoachDb> factory, TrainingQueue queue, Labels labels, QuestionBank bank, TimeProvider clock, ILogger<Trainings> logger) : BackgroundService
{
    private const int FilesKept = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    /// <summary>Drops what may not be used any more, orders what has new decisions, and runs the orders that wait.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        await queue.RefreshAsync(cancellation);
        var ran = 0;
        while (await queue.TakeAsync(cancellation) is { } order)
        {
            await TrainAsync(order, cancellation);
            ran++;
        }

        return ran;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Rounds.RunAsync(Pause, clock, RunAsync, Fail, stoppingToken);

    private async Task TrainAsync(TrainingOrder order, CancellationToken cancellation)
    {
        string? problem;
        try
        {
            problem = await LearnAsync(order, cancellation);
        }
        catch (ArgumentException e) when (e.ParamName == "essays" || e.ParamName == "rows")
        {
            problem = e.Message.Split(" (Parameter", StringSplitOptions.None)[0];
        }
        catch (DbUpdateException)
        {
            // Something that taught was deleted meanwhile; the next run learns without it.
            problem = "What taught it changed while it was learnt. Have it learnt again.";
        }

        await queue.EndAsync(order, problem, cancellation);
    }

    private async Task<string?> LearnAsync(TrainingOrder order, CancellationToken cancellation)
    {
        if (bank.Find(order.RubricId) is not { } scheme)
        {
            return "The question is not in the list at the moment, so nothing can be learnt on it.";
        }

        var essays = await labels.ReadAsync(order.TeacherId, order.RubricId, cancellation);
        var model = await Task.Run(() => TeacherTrainer.Train(essays, scheme, bank.Models.Passages, cancel: cancellation), cancellation);
        var (bytes, hash) = model.ToFile();
        await using var db = await factory.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var own = db.TaughtFiles.Where(f => f.TeacherId == order.TeacherId && f.RubricId == order.RubricId);
        if (!await own.AnyAsync(f => f.Hash == hash, cancellation))
        {
            var uses = order.Replaces && model.Card.IsBetter && !await own.AnyAsync(f => f.UsedUtc != null, cancellation);
            db.TaughtFiles.Add(File(order, model.Card, bytes, hash, [.. essays.Select(e => Guid.ParseExact(e.Id, "N"))], uses));
            await db.SaveChangesAsync(cancellation);
        }

        var old = await own.Where(f => f.UsedUtc == null).OrderByDescending(f => f.TrainedUtc).Select(f => f.Id).Skip(FilesKept).ToListAsync(cancellation);
        await own.Where(f => old.Contains(f.Id)).ExecuteDeleteAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return null;
    }

    private TaughtFile File(TrainingOrder order, TaughtCard card, byte[] bytes, string hash, IReadOnlyList<Guid> attempts, bool uses)
    {
        var (id, now) = (Guid.NewGuid(), clock.UtcNow());
        return new()
        {
            Id = id,
            TeacherId = order.TeacherId,
            RubricId = card.RubricId,
            TrainedUtc = now,
            Hash = hash,
            Bytes = bytes,
            Essays = attempts.Count,
            UsedUtc = uses ? now : null,
            From = [.. attempts.Select(a => new TaughtFrom { FileId = id, AttemptId = a })],
        };
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What teachers decided could not be learnt from; the next try follows.")]
    private partial void Fail(Exception e);
}
