using System.IO.Compression;
using EssayCoach.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EssayCoach.Cli.Tests;

public sealed class Backing_up : Runs
{
    private static CancellationToken End => TestContext.Current.CancellationToken;

    private string Data => Place("data");

    private string Database => Path.Combine(Data, CoachDatabase.FileName);

    private string Zip => Place("backup.zip");

    [Fact]
    public async Task A_backup_made_while_somebody_writes_comes_back_whole_with_its_keys()
    {
        await PrepareAsync("before");
        await using (var open = new SqliteConnection($"Data Source={Database}"))
        {
            await open.OpenAsync(End);
            // Another's unfinished change is not in the backup, and holds nothing up.
            await RunAsync(open, "BEGIN IMMEDIATE; INSERT INTO Settings (Name, Value) VALUES ('half', 'done');");
            var backup = await RunAsync("backup", Zip, "--data", Data);
            Assert.Equal((0, ""), (backup.Code, backup.Error));
            await RunAsync(open, "COMMIT;");
        }

        var restored = await RunAsync("restore", Zip, "--data", Place("new"));
        Assert.Equal((0, ""), (restored.Code, restored.Error));
        Assert.Equal(["before"], await SettingsAsync(Place("new")));
        Assert.Equal("<key/>", await File.ReadAllTextAsync(Path.Combine(Place("new"), "keys", "key-1.xml"), End));
        Assert.Equal(["data", "new"], Directory.GetDirectories(Place(".")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_there_is_replaced_at_a_word_alone_and_kept()
    {
        await PrepareAsync("before");
        await RunAsync("backup", Zip, "--data", Data);
        await AddAsync(Data, "after");
        var refused = await RunAsync("restore", Zip, "--data", Data);
        Assert.Equal(1, refused.Code);
        Assert.Contains("--replace", refused.Error, StringComparison.Ordinal);
        Assert.Equal(["after", "before"], await SettingsAsync(Data));

        var done = await RunAsync("restore", Zip, "--data", Data, "--replace");
        Assert.Equal((0, ""), (done.Code, done.Error));
        Assert.Equal(["before"], await SettingsAsync(Data));
        var aside = Assert.Single(Directory.GetFiles(Data, "*.replaced-*"));
        Assert.Contains(aside, done.Out, StringComparison.Ordinal);
        Assert.Equal(["after", "before"], await ValuesAsync(aside));
        Assert.True(File.Exists(Path.Combine(Assert.Single(Directory.GetDirectories(Data, "keys.replaced-*")), "key-1.xml")));
    }

    [Fact]
    public async Task A_database_in_use_is_left_alone()
    {
        await PrepareAsync("before");
        await RunAsync("backup", Zip, "--data", Data);
        await using var open = new SqliteConnection($"Data Source={Database};Pooling=False");
        await open.OpenAsync(End);
        await RunAsync(open, "SELECT count(*) FROM Settings;");
        var refused = await RunAsync("restore", Zip, "--data", Data, "--replace");
        Assert.Equal(1, refused.Code);
        Assert.Contains("Stop the app", refused.Error, StringComparison.Ordinal);
        Assert.Equal(["before"], await SettingsAsync(Data));
    }

    [Fact]
    public async Task A_damaged_backup_changes_nothing()
    {
        await PrepareAsync("before");
        await RunAsync("backup", Zip, "--data", Data);
        var good = await File.ReadAllBytesAsync(Zip, End);
        foreach (var at in new[] { good.Length / 3, good.Length / 2, good.Length - 30 })
        {
            var bad = (byte[])good.Clone();
            bad[at] ^= 0x55;
            bad[at + 1] ^= 0x55;
            await RefusedAsync(Write("bad.zip", bad));
        }

        await RefusedAsync(Write("short.zip", good[..(good.Length / 2)]));
        await RefusedAsync(Write("text.zip", "no zip at all"));
        await RefusedAsync(Place("missing.zip"));
    }

    [Fact]
    public async Task A_backup_that_names_files_elsewhere_or_comes_from_a_later_version_is_refused()
    {
        await PrepareAsync("before");
        await AddAsync(Data, "x", "INSERT INTO __EFMigrationsHistory VALUES ('99991231000000_Later', '99');");
        var backup = await RunAsync("backup", Zip, "--data", Data);
        Assert.Equal(1, backup.Code);
        Assert.Contains("later version", backup.Error, StringComparison.Ordinal);

        var evil = Place("evil.zip");
        await using (var zip = await ZipFile.OpenAsync(evil, ZipArchiveMode.Create, End))
        {
            await using var list = await zip.CreateEntry("contents.json").OpenAsync(End);
            await list.WriteAsync("""{"Format":1,"MadeUtc":"2026-01-01T00:00:00Z","Files":{"essaycoach.db":"0","keys/../../escaped.xml":"0"}}"""u8.ToArray(), End);
        }

        await RefusedAsync(evil);
        Assert.False(File.Exists(Place("escaped.xml")));
    }

    [Fact]
    public async Task What_cannot_be_backed_up_is_said_and_no_file_is_overwritten()
    {
        var nothing = await RunAsync("backup", Zip, "--data", Data);
        Assert.Equal(1, nothing.Code);
        Assert.Contains("There is no database", nothing.Error, StringComparison.Ordinal);
        await PrepareAsync("before");
        Write("backup.zip", "mine");
        Assert.Contains("replaces nothing", (await RunAsync("backup", Zip, "--data", Data)).Error, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(Zip, End));
    }

    private async Task RefusedAsync(string zip)
    {
        var (fresh, over) = (await RunAsync("restore", zip, "--data", Place("new")), await RunAsync("restore", zip, "--data", Data, "--replace"));
        Assert.Equal((1, 1), (fresh.Code, over.Code));
        Assert.NotEqual("", fresh.Error);
        Assert.DoesNotContain("Exception", fresh.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Place("new"), CoachDatabase.FileName)));
        Assert.Empty(Directory.GetFiles(Data, "*.replaced-*"));
        Assert.Contains("before", await SettingsAsync(Data));
    }

    private async Task PrepareAsync(string value)
    {
        await using var services = new ServiceCollection().AddCoachDatabase(Data).BuildServiceProvider();
        await CoachDatabase.PrepareAsync(services.GetRequiredService<IDbContextFactory<CoachDb>>(), End);
        Write(Path.Combine("data", "keys", "key-1.xml"), "<key/>");
        await AddAsync(Data, value);
    }

    private static async Task AddAsync(string data, string value, string more = "")
    {
        await using (var file = new SqliteConnection($"Data Source={Path.Combine(data, CoachDatabase.FileName)}"))
        {
            await file.OpenAsync(End);
            await RunAsync(file, $"INSERT INTO Settings (Name, Value) VALUES ('{value}', '{value}'); {more}");
        }

        SqliteConnection.ClearAllPools();
    }

    private static Task<List<string>> SettingsAsync(string data) => ValuesAsync(Path.Combine(data, CoachDatabase.FileName));

    private static async Task<List<string>> ValuesAsync(string path)
    {
        var values = new List<string>();
        await using var file = new SqliteConnection($"Data Source={path};Pooling=False");
        await file.OpenAsync(End);
        await using var command = file.CreateCommand();
        command.CommandText = "SELECT Value FROM Settings ORDER BY Name";
        await using var reader = await command.ExecuteReaderAsync(End);
        while (await reader.ReadAsync(End))
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }

    private static async Task RunAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(End);
    }
}
