using System.CommandLine;
using EssayCoach.Data.Backups;

namespace EssayCoach.Cli;

/// <summary><c>essaycoach restore</c>: puts a backup back, and keeps what stood in its place.</summary>
internal sealed class RestoreCommand : ExampledCommand
{
    private readonly Terminal terminal;
    private readonly Argument<string> file = new("FILE.zip") { Description = "A file that essaycoach backup made." };
    private readonly Option<string?> data = DataFolder.Option();
    private readonly Option<bool> replace = new("--replace") { Description = "Move a database that is there aside, under a name with the time of day, and put the backup in its place." };

    public RestoreCommand(Terminal terminal)
        : base("restore", "Checks a backup and puts it back. Stop the app first. What stood there is kept.", "essaycoach restore backups/monday.zip --replace")
    {
        this.terminal = terminal;
        Add(file);
        Add(data);
        Add(replace);
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
            var (made, moved) = Backup.Restore(kept, call.GetValue(file)!, call.GetValue(replace), DateTime.UtcNow);
            terminal.Write($"The backup of {made:yyyy-MM-dd HH:mm} UTC is in {kept.Database}. Start the app.");
            foreach (var path in moved)
            {
                terminal.Write($"What stood there is kept as {path}.");
            }

            return CommandLine.Done;
        }
        catch (BackupException e)
        {
            terminal.Say(e.Message);
            return CommandLine.Wrong;
        }
    }
}
