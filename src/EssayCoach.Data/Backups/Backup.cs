using System.Globalization;

namespace EssayCoach.Data.Backups;

/// <summary>Makes a backup of what a SQLite app keeps, while it runs or not, and puts one back.</summary>
public static class Backup
{
    /// <summary>Writes a backup into a new file, once the copy has been found sound.</summary>
    /// <exception cref="BackupException">There is nothing to back up, or the file is there already.</exception>
    public static void Make(Kept kept, string path, DateTime nowUtc)
    {
        ArgumentNullException.ThrowIfNull(kept);
        if (!File.Exists(kept.Database))
        {
            throw new BackupException($"There is no database {kept.Database}. Name the app's data folder with --data.");
        }

        if (Path.Exists(path))
        {
            throw new BackupException($"{path} is there already, and a backup replaces nothing. Choose another name.");
        }

        WithFolder(Path.GetDirectoryName(Path.GetFullPath(path))!, folder =>
        {
            var copy = Path.Combine(folder, CoachDatabase.FileName);
            SqliteFile.Copy(kept.Database, copy);
            if (SqliteFile.Problem(copy) is { } problem)
            {
                throw new BackupException(problem);
            }

            var files = new Dictionary<string, string>(StringComparer.Ordinal) { [CoachDatabase.FileName] = copy };
            foreach (var key in Directory.Exists(kept.Keys) ? Directory.GetFiles(kept.Keys, "*.xml") : [])
            {
                files[BackupContents.KeysFolder + Path.GetFileName(key)] = key;
            }

            var zip = Path.Combine(folder, "backup.zip");
            BackupContents.Write(zip, nowUtc, files);
            File.Move(zip, path);
        });
    }

    /// <summary>Puts a backup in the place of what is kept. What stood there is moved aside and never deleted.</summary>
    /// <param name="kept">Where it goes.</param>
    /// <param name="path">The backup.</param>
    /// <param name="replace">Whether a database that is there may be moved aside.</param>
    /// <param name="nowUtc">The present moment, part of the names of what is moved aside.</param>
    /// <returns>When the backup was made, and the files and folders that were moved aside.</returns>
    /// <exception cref="BackupException">The backup is damaged, or something stands where it would go; nothing was changed.</exception>
    public static (DateTime MadeUtc, IReadOnlyList<string> MovedAside) Restore(Kept kept, string path, bool replace, DateTime nowUtc)
    {
        ArgumentNullException.ThrowIfNull(kept);
        if (!File.Exists(path))
        {
            throw new BackupException($"There is no file {path}.");
        }

        var made = default(DateTime);
        IReadOnlyList<string> moved = [];
        WithFolder(Path.GetDirectoryName(Path.GetFullPath(kept.Database))!, folder =>
        {
            made = BackupContents.Unpack(path, folder).MadeUtc;
            if (SqliteFile.Problem(Path.Combine(folder, CoachDatabase.FileName)) is { } problem)
            {
                throw new BackupException($"{path} cannot be restored. {problem}");
            }

            moved = Put(kept, folder, replace, nowUtc);
        });
        return (made, moved);
    }

    private static IReadOnlyList<string> Put(Kept kept, string folder, bool replace, DateTime nowUtc)
    {
        var there = File.Exists(kept.Database);
        if (there && !replace)
        {
            throw new BackupException($"{kept.Database} is there already. To move it aside and put the backup in its place, say --replace; it is kept under another name.");
        }

        if (there && !SqliteFile.Settle(kept.Database))
        {
            throw new BackupException($"{kept.Database} is in use. Stop the app, then restore again.");
        }

        var aside = ".replaced-" + nowUtc.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        List<(string From, string To)> done = [];
        try
        {
            MoveWhere(File.Exists(kept.Database), kept.Database, kept.Database + aside, done);
            MoveWhere(Directory.Exists(kept.Keys), kept.Keys, kept.Keys + aside, done);
            var movedAside = done.ConvertAll(d => d.To);
            MoveWhere(Directory.Exists(Path.Combine(folder, "keys")), Path.Combine(folder, "keys"), kept.Keys, done);
            MoveWhere(true, Path.Combine(folder, CoachDatabase.FileName), kept.Database, done);
            return movedAside;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            done.Reverse();
            done.ForEach(d => Directory.Move(d.To, d.From));
            throw new BackupException($"The backup could not be put in place, and what was there is back: {e.Message}", e);
        }
    }

    private static void MoveWhere(bool there, string from, string to, List<(string From, string To)> done)
    {
        if (there)
        {
            // Moves files too.
            Directory.Move(from, to);
            done.Add((from, to));
        }
    }

    // On the disk of what is made, so that the last step is one move.
    private static void WithFolder(string beside, Action<string> work)
    {
        Directory.CreateDirectory(beside);
        var folder = Path.Combine(beside, ".essaycoach-" + Guid.NewGuid().ToString("N")[..8]);
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        try
        {
            work(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
