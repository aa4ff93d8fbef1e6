using System.Globalization;
using EssayCoach.Data;
using EssayCoach.Data.Rubrics;
using EssayCoach.Marking.Bench;
using EssayCoach.Marking.Learning;
using EssayCoach.Web.Classes;
using EssayCoach.Web.Practice;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Rubrics;

/// <summary>The essays on which a rubric is tried: exemplars of the folder, essays that tutors pasted, and what classes that the tutor teaches handed in.</summary>
public sealed class BenchShelf(IDbContextFactory<CoachDb> factory, ContentFolders folders, TimeProvider clock)
{
    /// <summary>The most essays of classes on one bench, the latest ones.</summary>
    public const int MostOfClasses = 50;

    /// <summary>The most essays that can be pasted for one rubric.</summary>
    public const int MostPasted = 50;

    public async Task<IReadOnlyList<BenchText>> TextsAsync(string me, string rubricId)
    {
        var exemplars = Exemplars(rubricId).Select(e => new BenchText("exemplar:" + e.Id, "Exemplar " + e.Id + (e.Level is { } level ? $", level {level}" : ""), e.Text));
        await using var db = await factory.CreateDbContextAsync();
        var pasted = await db.PastedEssays.AsNoTracking().Where(e => e.RubricId == rubricId).OrderBy(e => e.AddedUtc).ToListAsync();
        var attempts = from a in db.Attempts.AsNoTracking()
                       join s in db.AssignmentsOf(me) on a.AssignmentId equals s.Id
                       join g in db.ClassGroups on s.ClassId equals g.Id
                       where a.RubricId == rubricId
                       orderby a.HandedInUtc descending
                       select new { a.Id, a.Text, a.HandedInUtc, g.Name };
        // Without the students' names: the bench is about the rubric.
        var ofClasses = (await attempts.Take(MostOfClasses).ToListAsync()).Select((a, i) => new BenchText("attempt:" + a.Id.ToString("N"), $"{a.Name}, essay {i + 1} ({a.HandedInUtc.ToString("d MMM yyyy", CultureInfo.InvariantCulture)})", a.Text));
        return [.. exemplars, .. pasted.Select(p => new BenchText("pasted:" + p.Id.ToString("N"), p.Name, p.Text)), .. ofClasses];
    }

    /// <summary>Exemplars of a rubric, in the order of their files; a file that is no exemplar is left out.</summary>
    public IReadOnlyList<Exemplar> Exemplars(string rubricId)
    {
        var folder = Path.Combine(folders.Content, "essays", Path.GetFileName(rubricId));
        return !Directory.Exists(folder) ? [] : [.. Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal).Select(Read).OfType<Exemplar>().Where(e => e.Question == rubricId)];
    }

    /// <returns>A sentence where it was not put there, else null.</returns>
    public async Task<string?> PasteAsync(string me, string rubricId, string? name, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "There is no essay yet: paste one into the box.";
        }

        if (text.Length > WritingLimits.Characters)
        {
            return $"This text has {text.Length:N0} characters, which no essay has: at most {WritingLimits.Characters:N0} can be tried.";
        }

        await using var db = await factory.CreateDbContextAsync();
        var there = await db.PastedEssays.CountAsync(e => e.RubricId == rubricId);
        if (there >= MostPasted)
        {
            return $"There are {MostPasted} pasted essays on this bench already: take one away first.";
        }

        var title = string.IsNullOrWhiteSpace(name) ? $"Pasted essay {there + 1}" : name.Trim();
        db.PastedEssays.Add(new() { Id = Guid.NewGuid(), RubricId = rubricId, Name = title[..Math.Min(title.Length, PastedEssay.LongestName)], Text = text, AddedBy = me, AddedUtc = clock.UtcNow() });
        await db.SaveChangesAsync();
        return null;
    }

    public async Task RemoveAsync(string rubricId, string benchId)
    {
        if (benchId.StartsWith("pasted:", StringComparison.Ordinal) && Guid.TryParse(benchId["pasted:".Length..], out var id))
        {
            await using var db = await factory.CreateDbContextAsync();
            await db.PastedEssays.Where(e => e.RubricId == rubricId && e.Id == id).ExecuteDeleteAsync();
        }
    }

    private static Exemplar? Read(string path)
    {
        try
        {
            return Exemplar.Read(File.ReadAllText(path));
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
