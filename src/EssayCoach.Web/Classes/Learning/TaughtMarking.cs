using System.Collections.Concurrent;
using EssayCoach.Data;
using EssayCoach.Marking.Learning;
using EssayCoach.Web.Practice;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Classes.Learning;

/// <summary>Finds the models that mark what is handed in: those of everybody, and what the class's teacher taught on the question.</summary>
public sealed class TaughtMarking(IDbContextFactory<CoachDb> factory, QuestionBank bank)
{
    private const int Kept = 32;
    private readonly ConcurrentDictionary<string, MarkingModels> read = new(StringComparer.Ordinal);

    /// <summary>The models for an assignment; for practice those of everybody. Where several teachers of a class have a model in use, the one that was put into use last marks.</summary>
    public async Task<MarkingModels> ForAsync(Guid? assignment, string rubricId)
    {
        if (assignment is null)
        {
            return bank.Models;
        }

        await using var db = await factory.CreateDbContextAsync();
        var inUse = db.TaughtFiles.Where(f => f.RubricId == rubricId && f.UsedUtc != null
            && db.Assignments.Any(a => a.Id == assignment && db.ClassTeachers.Any(t => t.ClassId == a.ClassId && t.TeacherId == f.TeacherId)));
        var chosen = await inUse.OrderByDescending(f => f.UsedUtc).Select(f => new { f.Id, f.Hash }).FirstOrDefaultAsync();
        if (chosen is null)
        {
            return bank.Models;
        }

        if (read.TryGetValue(chosen.Hash, out var models))
        {
            return models;
        }

        var bytes = await db.TaughtFiles.Where(f => f.Id == chosen.Id).Select(f => f.Bytes).FirstOrDefaultAsync();
        return bytes is null ? bank.Models : Keep(chosen.Hash, bytes);
    }

    private MarkingModels Keep(string hash, byte[] bytes)
    {
        if (read.Count >= Kept)
        {
            read.Clear();
        }

        // A file that cannot be read any more, after an update, marks nothing: the page says so and offers to learn again.
        return read[hash] = bank.Models with { Taught = TaughtModel.Read(bytes, bank.Models.Passages).Model };
    }
}
