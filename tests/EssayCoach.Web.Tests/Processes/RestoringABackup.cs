using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using EssayCoach.Data;
using EssayCoach.Data.Accounts;
using EssayCoach.Web.Practice;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EssayCoach.Web.Tests.Processes;

/// <summary>A backup taken of a running app by the command line, and put back after the machine was lost.</summary>
public sealed class Restoring_a_backup
{
    private const string Question = "ussr-links-1920s";

    private static CancellationToken End => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Brings_back_what_somebody_had_written_and_they_are_still_signed_in()
    {
        await using var app = new AppProcess();
        await app.StartAsync(End);
        var person = await AddPersonAsync(app.Data);
        using var browser = await app.SignInAsync(person);
        var tag = DraftEndpoints.Tag(person.Id)!;
        Assert.Equal(HttpStatusCode.OK, await SaveAsync(browser, tag, "Kept in the backup."));

        var zip = Path.Combine(app.Data, "monday.zip");
        var (code, said) = await CommandAsync("backup", zip, "--data", app.Data);
        Assert.True(code == 0, said);
        Assert.Equal(HttpStatusCode.OK, await SaveAsync(browser, tag, "Written after the backup."));

        (code, said) = await CommandAsync("restore", zip, "--data", app.Data, "--replace");
        Assert.Equal(1, code);
        Assert.Contains("Stop the app", said, StringComparison.Ordinal);
        app.Kill();
        foreach (var file in Directory.GetFiles(app.Data, CoachDatabase.FileName + "*"))
        {
            File.Delete(file);
        }

        Directory.Delete(Path.Combine(app.Data, "keys"), recursive: true);
        (code, said) = await CommandAsync("restore", zip, "--data", app.Data);
        Assert.True(code == 0, said);

        await app.StartAsync(End);
        // The cookie from before: without the keys nobody could read it.
        var draft = await browser.GetFromJsonAsync<DraftText>($"/questions/{Question}/draft?known=0&owner={tag}", End);
        Assert.Equal("Kept in the backup.", draft!.Text);
    }

    private static async Task<Person> AddPersonAsync(string data)
    {
        await using var services = new ServiceCollection().AddCoachDatabase(data).BuildServiceProvider();
        var person = await services.GetRequiredService<IDbContextFactory<CoachDb>>().AddPersonAsync(Roles.Student);
        SqliteConnection.ClearAllPools();
        return person;
    }

    private static async Task<HttpStatusCode> SaveAsync(HttpClient browser, string tag, string text)
    {
        using var answer = await browser.PostAsJsonAsync($"/questions/{Question}/draft", new DraftPost(text, null, 0, "tab", null, false, tag, false), End);
        return answer.StatusCode;
    }

    private static async Task<(int Code, string Said)> CommandAsync(params string[] arguments)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var program = Path.Combine(AppProcess.Root, "src", "EssayCoach.Cli", "bin", configuration, "net10.0", "essaycoach.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(End), process.StandardError.ReadToEndAsync(End));
        await process.WaitForExitAsync(End);
        return (process.ExitCode, await output + await error);
    }
}
