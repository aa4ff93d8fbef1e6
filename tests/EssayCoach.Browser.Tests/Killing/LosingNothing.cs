using System.Diagnostics;
using EssayCoach.Data;
using EssayCoach.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace EssayCoach.Browser.Tests.Killing;

/// <summary>
/// Types, and ends browser, server and network at random moments. KILL_ROUNDS sets how often (without it each once), KILL_SEED which moments.
/// </summary>
public sealed class Losing_nothing : IAsyncLifetime
{
    private static readonly TimeSpan MostLost = TimeSpan.FromSeconds(2);

    private readonly List<(int Length, TimeSpan At)> keys = [];
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly OwnProcess server = new();
    private IPlaywright playwright = null!;
    private NetworkLine network = null!;
    private Desk desk = null!;
    private Random random = null!;
    private string typed = "";

    private enum Blow
    {
        Browser,
        Server,
        NetworkCut,
        NetworkStalled,
        ServerThenBrowser,
        NetworkThenBrowser,
    }

    public async ValueTask InitializeAsync()
    {
        await server.StartAsync();
        network = new(server.Port);
        playwright = await Playwright.CreateAsync();
        desk = new(playwright, network.Address);
        await desk.OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await desk.DisposeAsync();
        playwright.Dispose();
        await network.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task No_blow_costs_more_than_two_seconds_of_typing_and_saved_is_said_of_what_is_saved()
    {
        var rounds = int.Parse(Environment.GetEnvironmentVariable("KILL_ROUNDS") ?? "6");
        random = new Random(int.Parse(Environment.GetEnvironmentVariable("KILL_SEED") ?? "1"));
        var (lostCharacters, lostTime) = (0, TimeSpan.Zero);
        for (var round = 0; round < rounds; round++)
        {
            var blow = (Blow)(round % Enum.GetValues<Blow>().Length);
            var (characters, time) = await RoundAsync(blow);
            TestContext.Current.SendDiagnosticMessage("round {0}: {1}, {2} typed, {3} lost ({4:0.00} s)", round + 1, blow, typed.Length, characters, time.TotalSeconds);
            lostCharacters += characters;
            lostTime = time > lostTime ? time : lostTime;
        }

        TestContext.Current.SendDiagnosticMessage("{0} rounds: {1} characters lost in all, at most {2:0.00} s of typing at once", rounds, lostCharacters, lostTime.TotalSeconds);
        Assert.InRange(lostTime, TimeSpan.Zero, MostLost);
    }

    private async Task<(int Characters, TimeSpan Time)> RoundAsync(Blow blow)
    {
        var typing = TypeAsync(TimeSpan.FromMilliseconds(random.Next(300, 2500)), blow is Blow.Browser ? TimeSpan.Zero : TimeSpan.FromMilliseconds(random.Next(200, 2500)), () => StrikeFirst(blow));
        await typing;
        var struck = clock.Elapsed;
        if (blow is Blow.Browser or Blow.ServerThenBrowser or Blow.NetworkThenBrowser)
        {
            await desk.KillAsync();
        }

        await MendAsync(blow);
        var found = await SettledAsync();
        var kept = typed.AsSpan().CommonPrefixLength(found);
        Assert.True(kept == found.Length, $"The text that came back is not what was typed: …{found[Math.Max(0, kept - 20)..]}");
        var lost = keys.Where(k => k.Length > kept).Select(k => struck - k.At).DefaultIfEmpty(TimeSpan.Zero).Max();
        var characters = typed.Length - kept;
        typed = found;
        keys.Clear();
        return (characters, lost);
    }

    /// <summary>Types until the first blow and goes on for a while after it, looking now and then whether what the page says is true.</summary>
    private async Task TypeAsync(TimeSpan before, TimeSpan after, Action strike)
    {
        var start = clock.Elapsed;
        var isStruck = false;
        while (clock.Elapsed - start < before + after)
        {
            if (!isStruck && clock.Elapsed - start >= before)
            {
                isStruck = true;
                strike();
            }

            var key = typed.Length % 7 == 6 ? " " : ((char)('a' + random.Next(26))).ToString();
            await desk.Page.Keyboard.InsertTextAsync(key);
            typed += key;
            keys.Add((typed.Length, clock.Elapsed));
            if (random.Next(8) == 0)
            {
                await IsTrueAsync();
            }

            await Task.Delay(random.Next(10, 120));
        }
    }

    private void StrikeFirst(Blow blow)
    {
        switch (blow)
        {
            case Blow.Server or Blow.ServerThenBrowser:
                server.Kill();
                break;
            case Blow.NetworkCut or Blow.NetworkThenBrowser:
                network.Cut();
                break;
            case Blow.NetworkStalled:
                network.Stall();
                break;
        }
    }

    private async Task MendAsync(Blow blow)
    {
        network.Mend();
        if (blow is Blow.Server or Blow.ServerThenBrowser)
        {
            await server.StartAsync();
        }

        if (blow is Blow.Browser or Blow.ServerThenBrowser or Blow.NetworkThenBrowser)
        {
            await desk.OpenAsync();
        }
    }

    /// <summary>Waits until the page says that all is saved and works again, and gives the text that the server has.</summary>
    private async Task<string> SettledAsync()
    {
        await desk.SavedAsync();
        await desk.ReadyAsync();
        await IsTrueAsync();
        return await desk.TextAsync();
    }

    private async Task IsTrueAsync()
    {
        var state = await desk.StateAsync();
        if (state[1].StartsWith("Saved at", StringComparison.Ordinal))
        {
            var onServer = await OnServerAsync();
            Assert.True(onServer.StartsWith(state[0], StringComparison.Ordinal), $"The page says “{state[1]}” of {state[0].Length} characters; the server has {onServer.Length}.");
        }
    }

    private async Task<string> OnServerAsync()
    {
        await using var db = new SqliteCoachDb(new DbContextOptionsBuilder<SqliteCoachDb>().UseSqlite($"Data Source={Path.Combine(server.Data, CoachDatabase.FileName)};Mode=ReadOnly").Options);
        // A browser that lost its cookie begins a draft of its own.
        return (await db.Drafts.AsNoTracking().OrderByDescending(d => d.SavedUtc).FirstOrDefaultAsync())?.Text ?? "";
    }
}
