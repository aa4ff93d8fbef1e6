using System.CommandLine;
using EssayCoach.Data.Backups;

namespace EssayCoach.Cli;

/// <summary><c>essaycoach backup</c>: one file with all that the app keeps, also while it runs.</summary>
internal sealed class BackupCommand : ExampledCommand
{
    private readonly Terminal terminal;
    private readonly Argument<string> file = new("FILE.zip") { Description = "The new file. It holds what people wrote and the app's keys: keep it where only you can read it." };
    private readonly Option<string?> data = DataFolder.Option();

    public BackupCommand(Terminal terminal)
        : base("backup", "Backs the app's SQLite database and keys up into one file, while the app runs or not.", "essaycoach backup backups/monday.zip", "essaycoach backup monday.zip --data /srv/essaycoach/data")
    {
        this.terminal = terminal;
        Add(file);
        Add(data);
        SetAction(Run);
    }

    private int Run(ParseResult call)
    {
        if (DataFolder.Find(call.GetValue(data), terminal) is not { } kept)
        {
            return CommandLine.Wrong;
        }

        try
        {
            var path = call.GetValue(file)!;
            Backup.Make(kept, path, DateTime.UtcNow);
            terminal.Write($"{kept.Database} is backed up in {path}, and the copy was found sound.");
            return CommandLine.Done;
        }
        catch (BackupException e)
        {
            terminal.Say(e.Message);
            return CommandLine.Wrong;
        }
    }
}
