using System.CommandLine;
using EssayCoach.Data.Backups;

namespace EssayCoach.Cli;

/// <summary>Finds the data folder of the app that a command is about.</summary>
internal static class DataFolder
{
    private const string Setting = "EssayCoach__Data";
    private const string Connection = "ConnectionStrings__EssayCoach";

    public static Option<string?> Option() => new("--data") { Description = $"The app's data folder. Without it the setting {Setting}, else data/ beside the nearest rubrics/.", HelpName = "FOLDER" };

    /// <summary>What is kept there, or null after saying why that cannot be told.</summary>
    public static Kept? Find(string? named, Terminal terminal)
    {
        if (named is null && Environment.GetEnvironmentVariable(Connection) is { Length: > 0 } connection)
        {
            terminal.Say($"The setting {Connection} names another database ({connection.Split('=')[0]}=...). Back PostgreSQL up with pg_dump; for a SQLite file elsewhere, name its folder with --data.");
            return null;
        }

        if ((named ?? Environment.GetEnvironmentVariable(Setting)) is { Length: > 0 } folder)
        {
            return Kept.In(Path.GetFullPath(folder));
        }

        for (var place = new DirectoryInfo(terminal.Home); place is not null; place = place.Parent)
        {
            if (Directory.Exists(Path.Combine(place.FullName, "rubrics")))
            {
                return Kept.In(Path.Combine(place.FullName, "data"));
            }
        }

        terminal.Say("Name the app's data folder with --data.");
        return null;
    }
}
