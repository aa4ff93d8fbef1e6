namespace EssayCoach.Data.Backups;

/// <summary>What belongs together and is backed up and restored as one: the database file and the keys without which no browser and no link is known again.</summary>
/// <param name="Database">The SQLite file.</param>
/// <param name="Keys">The folder of the keys; it may be missing.</param>
public sealed record Kept(string Database, string Keys)
{
    /// <summary>What lies in a data folder.</summary>
    public static Kept In(string folder) => new(Path.Combine(folder, CoachDatabase.FileName), Path.Combine(folder, "keys"));
}
