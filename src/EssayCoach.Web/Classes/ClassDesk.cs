using EssayCoach.Data;
using EssayCoach.Data.Accounts;
using EssayCoach.Data.Administration;
using EssayCoach.Data.Classes;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Classes;

/// <summary>A teacher's classes. Every query begins with <see cref="Taught"/>; what is not the teacher's is answered as what is not there.</summary>
public sealed class ClassDesk(IDbContextFactory<CoachDb> factory, TimeProvider clock)
{
    public async Task<IReadOnlyList<ClassLine>> ListAsync(string? teacher)
    {
        await using var db = await factory.CreateDbContextAsync();
        return await db.ClassesOf(teacher).OrderBy(c => c.Name).ThenBy(c => c.Id)
            .Select(c => new ClassLine(c.Id, c.Name, db.Memberships.Count(m => m.ClassId == c.Id), db.Assignments.Count(a => a.ClassId == c.Id)))
            .ToListAsync();
    }

    public async Task<ClassView?> FindAsync(string? teacher, Guid id)
    {
        await using var db = await factory.CreateDbContextAsync();
        if (await db.ClassesOf(teacher).AsNoTracking().FirstOrDefaultAsync(c => c.Id == id) is not { } group)
        {
            return null;
        }

        var students = from m in db.Memberships
                       join p in db.Users on m.StudentId equals p.Id
                       where m.ClassId == id
                       orderby p.DisplayName, p.Id
                       select new StudentLine(p.Id, p.DisplayName, p.UserName!, m.RosterId, m.ExtraTimePercent, p.PasswordHash == null);
        var teachers = from t in db.ClassTeachers
                       join p in db.Users on t.TeacherId equals p.Id
                       where t.ClassId == id
                       orderby p.DisplayName, p.Id
                       select new TeacherLine(p.Id, p.DisplayName, p.UserName!);
        var now = clock.UtcNow();
        return new(
            group,
            await students.ToListAsync(),
            await teachers.ToListAsync(),
            await db.JoinCodes.AsNoTracking().Where(c => c.ClassId == id && c.ExpiresUtc > now).OrderBy(c => c.ExpiresUtc).ToListAsync(),
            await db.Assignments.AsNoTracking().Where(a => a.ClassId == id).OrderByDescending(a => a.OpensUtc).ThenBy(a => a.Id).ToListAsync());
    }

    public async Task<Guid> MakeAsync(string teacher, string name)
    {
        var group = new ClassGroup { Id = Guid.NewGuid(), Name = name, MadeUtc = clock.UtcNow() };
        await using var db = await factory.CreateDbContextAsync();
        db.ClassGroups.Add(group);
        db.ClassTeachers.Add(new() { ClassId = group.Id, TeacherId = teacher });
        await db.SaveChangesAsync();
        return group.Id;
    }

    public async Task<bool> RenameAsync(string? teacher, Guid id, string name)
    {
        await using var db = await factory.CreateDbContextAsync();
        return await db.ClassesOf(teacher).Where(c => c.Id == id).ExecuteUpdateAsync(row => row.SetProperty(c => c.Name, name)) == 1;
    }

    /// <summary>Deletes the class with its assignments. What students handed in or are writing stays theirs, as practice.</summary>
    public async Task<bool> DeleteAsync(string? teacher, Guid id)
    {
        await using var db = await factory.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var deleted = await db.ClassesOf(teacher).Where(c => c.Id == id).ExecuteDeleteAsync() == 1;
        if (deleted)
        {
            db.Record(clock.UtcNow(), teacher, "class.deleted", "class:" + id);
            await db.SaveChangesAsync();
        }

        await transaction.CommitAsync();
        return deleted;
    }

    /// <summary>Lets another teacher into the class.</summary>
    /// <returns>What stands in the way, or null.</returns>
    public async Task<string?> AddTeacherAsync(string? teacher, Guid id, string? userName)
    {
        var name = (userName ?? "").Trim().ToUpperInvariant();
        await using var db = await factory.CreateDbContextAsync();
        if (!await db.ClassesOf(teacher).AnyAsync(c => c.Id == id))
        {
            return ClassSentences.Gone;
        }

        var added = await db.Users.Where(p => p.NormalizedUserName == name && db.UserRoles.Any(r => r.UserId == p.Id && r.RoleId == Roles.Teacher)).Select(p => p.Id).FirstOrDefaultAsync();
        if (added is null)
        {
            return $"No teacher signs in as “{userName?.Trim()}”. Ask your colleague for their sign-in name, or an administrator to make them a teacher.";
        }

        if (!await db.ClassTeachers.AnyAsync(t => t.ClassId == id && t.TeacherId == added))
        {
            db.ClassTeachers.Add(new() { ClassId = id, TeacherId = added });
            db.Record(clock.UtcNow(), teacher, "class.teacher.added", "class:" + id, after: new { teacher = added });
            await db.SaveChangesAsync();
        }

        return null;
    }

    public async Task<string?> RemoveTeacherAsync(string? teacher, Guid id, string? removed)
    {
        await using var db = await factory.CreateDbContextAsync();
        if (!await db.ClassesOf(teacher).AnyAsync(c => c.Id == id))
        {
            return ClassSentences.Gone;
        }

        if (await db.ClassTeachers.CountAsync(t => t.ClassId == id) < 2)
        {
            return "A class needs at least one teacher. Add another first, or delete the class.";
        }

        await db.ClassTeachers.Where(t => t.ClassId == id && t.TeacherId == removed).ExecuteDeleteAsync();
        db.Record(clock.UtcNow(), teacher, "class.teacher.removed", "class:" + id, before: new { teacher = removed });
        await db.SaveChangesAsync();
        return null;
    }

    /// <summary>Takes a student out of the class. What they handed in there becomes practice of theirs; reviews of it stay with the assignment.</summary>
    public async Task RemoveStudentAsync(string? teacher, Guid id, string? student)
    {
        await using var db = await factory.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var theirs = db.AssignmentsOf(teacher).Where(a => a.ClassId == id).Select(a => a.Id);
        await db.Attempts.Where(a => a.Owner == student && theirs.Contains(a.AssignmentId!.Value)).ExecuteUpdateAsync(row => row.SetProperty(a => a.AssignmentId, (Guid?)null));
        await db.Submissions.Where(s => s.StudentId == student && theirs.Contains(s.AssignmentId)).ExecuteDeleteAsync();
        await db.Memberships.Where(m => m.StudentId == student && db.ClassesOf(teacher).Any(c => c.Id == id && c.Id == m.ClassId)).ExecuteDeleteAsync();
        await transaction.CommitAsync();
    }

    /// <summary>Sets a student's extra time; an exam that runs gets its new bell at once.</summary>
    public async Task SetExtraTimeAsync(string? teacher, Guid id, string? student, int percent)
    {
        await using var db = await factory.CreateDbContextAsync();
        var member = await db.Memberships.FirstOrDefaultAsync(m => m.StudentId == student && db.ClassesOf(teacher).Any(c => c.Id == id && c.Id == m.ClassId));
        if (member is null)
        {
            return;
        }

        member.ExtraTimePercent = Math.Clamp(percent, 0, Membership.MostExtraTime);
        var running = from s in db.Submissions
                      join a in db.Assignments on s.AssignmentId equals a.Id
                      where a.ClassId == id && s.StudentId == student && s.EndedUtc == null && s.BellUtc != null
                      select new { Submission = s, Assignment = a };
        foreach (var exam in await running.ToListAsync())
        {
            exam.Submission.BellUtc = ExamTime.Bell(exam.Assignment, exam.Submission.StartedUtc, member.ExtraTimePercent, exam.Submission.GivenMinutes);
        }

        await db.SaveChangesAsync();
    }
}
