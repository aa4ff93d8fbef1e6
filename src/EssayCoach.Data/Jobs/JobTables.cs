using System.Reflection;
using System.Text;
using Quartz;

namespace EssayCoach.Data.Jobs;

/// <summary>The tables of the job scheduler, as its own package lays them out. Each statement makes only what is missing, so a migration may run them again after an update of the package.</summary>
internal static class JobTables
{
    internal const string Prefix = "QRTZ_";

    private const string Folder = "Quartz.Impl.AdoJobStore.Schema.";

    internal static string Sqlite => Read("create_sqlite.sql");

    internal static string Postgres => Read("create_postgres.sql");

    private static string Read(string name)
    {
        using var stream = typeof(IScheduler).GetTypeInfo().Assembly.GetManifestResourceStream(Folder + name)
            ?? throw new InvalidOperationException($"The scheduler's package has no {name} any more: its tables have to be made in another way.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        // {0} and {1} stand for the prefix in names of tables and of indexes; a line of its own parts the pieces, and some lack their semicolon.
        var text = reader.ReadToEnd().ReplaceLineEndings("\n").Replace("{0}", Prefix, StringComparison.Ordinal).Replace("{1}", Prefix, StringComparison.Ordinal);
        var pieces = text.Split("\n--;;\n").Skip(1).Select(p => p.Trim().TrimEnd(';') + ";");
        return string.Join('\n', pieces);
    }
}
