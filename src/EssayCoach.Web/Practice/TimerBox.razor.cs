using EssayCoach.Data.Writing;
using EssayCoach.Web.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace EssayCoach.Web.Practice;

/// <summary>Sets and shows the time for one essay.</summary>
public sealed partial class TimerBox
{
    private const int None = 0;
    private const int Own = -1;
    private const int Usual = 45;
    private const int More = 5;

    private static readonly IReadOnlyList<(int Key, string Words)> Choices = [(None, "None"), (25, "25 %"), (50, "50 %"), (Own, "My own")];

    private WritingTimer? timer;
    private int minutes = Usual;
    private int extra;
    private int own = 10;
    private ElementReference box;
    private IJSObjectReference? script;
    private IJSObjectReference? ticking;
    private DotNetObjectReference<TimerBox>? self;

    /// <summary>Null where the browser keeps no cookies: then the timer lives in this tab alone.</summary>
    [Parameter] public string? Owner { get; set; }

    [Parameter, EditorRequired] public required string RubricId { get; set; }

    /// <summary>Minutes that suit the question, or null.</summary>
    [Parameter] public int? Suggested { get; set; }

    private int Whole => Math.Clamp(minutes, 1, WritingTimers.MostMinutes);

    private int Extra => extra == Own ? Math.Clamp(own, 0, WritingTimers.MostMinutes) : (int)Math.Ceiling(Whole * extra / 100.0);

    /// <summary>The browser says how many seconds are used.</summary>
    [JSInvokable]
    public async Task Note(int used)
    {
        if (timer is not null)
        {
            timer.UsedSeconds = used;
            await KeepAsync();
        }
    }

    protected override async Task OnInitializedAsync()
    {
        minutes = Suggested ?? Usual;
        if (Owner is null)
        {
            return;
        }

        timer = await Timers.FindAsync(Owner, RubricId);
        if (timer is null && await Timers.LastAsync(Owner) is { ExtraMinutes: > 0 } last)
        {
            var share = (int)Math.Round(100.0 * last.ExtraMinutes / last.Minutes);
            (extra, own) = share is 25 or 50 ? (share, own) : (Own, last.ExtraMinutes);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            self = DotNetObjectReference.Create(this);
            script = await JS.InvokeAsync<IJSObjectReference>("import", "./Practice/TimerBox.razor.js");
            await TickAsync();
        }
    }

    private async Task StartAsync()
    {
        timer = Owner is null
            ? new() { Owner = "", RubricId = RubricId, StartedUtc = DateTime.UnixEpoch, Minutes = Whole, ExtraMinutes = Extra }
            : await Timers.StartAsync(Owner, RubricId, Whole, Extra);
        await TickAsync();
    }

    private async Task PauseAsync()
    {
        timer!.IsPaused = !timer.IsPaused;
        await ChangedAsync();
    }

    private async Task MoreAsync()
    {
        timer!.ExtraMinutes = Math.Min(timer.ExtraMinutes + More, WritingTimers.MostMinutes);
        await ChangedAsync();
    }

    private async Task ChangedAsync()
    {
        timer!.UsedSeconds = ticking is null ? timer.UsedSeconds : await ticking.InvokeAsync<int>("used");
        await KeepAsync();
        await TickAsync();
    }

    private async Task StopAsync()
    {
        timer = null;
        if (Owner is not null)
        {
            await Timers.StopAsync(Owner, RubricId);
        }

        await TickAsync();
    }

    private Task KeepAsync() => Owner is null ? Task.CompletedTask : Timers.NoteAsync(timer!);

    private async Task TickAsync()
    {
        if (ticking is not null)
        {
            await ticking.InvokeVoidAsync("stop");
            await ticking.DisposeAsync();
        }

        ticking = timer is null || script is null ? null : await script.InvokeAsync<IJSObjectReference>("tick", box, self, new
        {
            key = $"{DraftEndpoints.Tag(Owner)}.{RubricId}.{timer.StartedUtc:O}",
            seconds = (timer.Minutes + timer.ExtraMinutes) * 60,
            used = timer.UsedSeconds,
            paused = timer.IsPaused,
        });
    }

    public async ValueTask DisposeAsync()
    {
        self?.Dispose();
        await PageScripts.CloseAsync(ticking, script);
    }
}
