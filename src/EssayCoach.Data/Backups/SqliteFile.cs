using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Data.Backups;

/// <summary>A database file taken by itself, without the app.</summary>
internal static class SqliteFile
{
    private const int Busy = 5;

    /// <summary>Copies the database as it is at one moment, whoever writes meanwhile, into one file that needs no other beside it.</summary>
    public static void Copy(string from, string to)
    {
        using var source = Open(from, SqliteOpenMode.ReadWrite);
        using var copy = Open(to, SqliteOpenMode.ReadWriteCreate);
        source.BackupDatabase(copy);
        Run(copy, "PRAGMA journal_mode = DELETE;");
    }

    /// <summary>What is wrong with the file as a database of this version of the app, or null.</summary>
    public static string? Problem(string path)
    {
        try
        {
            using var file = Open(path, SqliteOpenMode.ReadOnly);
            if (Ask(file, "PRAGMA integrity_check;") is not "ok" and var damage)
            {
                return $"The database in it is damaged: {damage}";
            }

            if (Ask(file, "SELECT 'row of ' || \"table\" FROM pragma_foreign_key_check LIMIT 1;") is { } orphan)
            {
                return $"The database in it is damaged: a {orphan} belongs to nothing.";
            }

            using var db = new SqliteCoachDb(new DbContextOptionsBuilder<SqliteCoachDb>().UseSqlite(file).Options);
            var applied = db.Database.GetAppliedMigrations().ToList();
            return applied.Count == 0 ? "The database in it is not one of EssayCoach."
                : applied.Except(db.Database.GetMigrations(), StringComparer.Ordinal).Any() ? "It was made by a later version of EssayCoach. Update this one first."
                : null;
        }
        catch (SqliteException e)
        {
            return $"The database in it cannot be read: {e.Message}";
        }
    }

    /// <summary>Folds what waits beside the file into it, so that it can be moved; false where somebody has it open.</summary>
    public static bool Settle(string path)
    {
        try
        {
            using var file = Open(path, SqliteOpenMode.ReadWrite);
            Run(file, "PRAGMA busy_timeout = 0; PRAGMA locking_mode = EXCLUSIVE;");
            Run(file, "PRAGMA journal_mode = DELETE;");
            Run(file, "BEGIN EXCLUSIVE; ROLLBACK;");
            return true;
        }
        catch (SqliteException e) when (e.SqliteErrorCode == Busy)
        {
            return false;
        }
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        // No pool, so that the file is let go of; no long wait for a lock, which only a running app would hold.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 2 }.ConnectionString);
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string? Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() as string;
    }
}
