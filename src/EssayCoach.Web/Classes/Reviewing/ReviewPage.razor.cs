using EssayCoach.Data.Moderation;
using EssayCoach.Marking.Text;
using EssayCoach.Web.Layout;
using EssayCoach.Web.Practice;
using EssayCoach.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace EssayCoach.Web.Classes.Reviewing;

/// <summary>A passage that a comment is written on.</summary>
/// <param name="Comment">The comment that is changed, or null for a new one.</param>
public sealed record CommentPlace(int Start, int Length, string? PointId, EssayComment? Comment = null);

/// <summary>One essay with its report and all controls. Each change is saved by itself, and others at the same essay are told.</summary>
public sealed partial class ReviewPage : IAsyncDisposable
{
    private ElementReference article;
    private IJSObjectReference? script;
    private IJSObjectReference? keys;
    private DotNetObjectReference<ReviewPage>? self;
    private IDisposable? seat;
    private string me = "";
    private ReviewView? view;
    private ReviewConflict? conflict;
    private CommentPlace? writing;
    private IReadOnlyList<string> others = [];
    private string? problem;
    private string? selected;
    private string said = "";
    private bool looked;
    private bool ready;
    private bool leaving;

    [Parameter] public Guid Class { get; set; }

    [Parameter] public Guid Assignment { get; set; }

    [Parameter] public Guid Attempt { get; set; }

    [Inject] private ReviewDesk Desk { get; set; } = null!;

    [Inject] private ReviewSaves Saves { get; set; } = null!;

    [Inject] private CommentBank Bank { get; set; } = null!;

    [Inject] private AppealAnswers Answers { get; set; } = null!;

    [Inject] private Reviewers Reviewers { get; set; } = null!;

    [Inject] private Visitor Visitor { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private IJSRuntime JS { get; set; } = null!;

    private string Place => view!.Lines.ToList().FindIndex(l => l.AttemptId == Attempt) is >= 0 and var here
        ? $"essay {here + 1} of {view.Lines.Count}, {view.Done} done"
        : $"{view.Done} of {view.Lines.Count} done";

    protected override async Task OnParametersSetAsync()
    {
        me = await Visitor.IdAsync() ?? "";
        if (view?.Attempt.Id != Attempt)
        {
            (selected, problem, conflict, writing, said, leaving) = (null, null, null, null, "", false);
            view = await Desk.FindAsync(me, Class, Assignment, Attempt);
            Sit();
        }

        looked = true;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (view is null || keys is not null || !RendererInfo.IsInteractive)
        {
            return;
        }

        script = await JS.InvokeAsync<IJSObjectReference>("import", "./Classes/Reviewing/ReviewPage.razor.js");
        self = DotNetObjectReference.Create(this);
        keys = await script.InvokeAsync<IJSObjectReference>("listen", article, self);
        ready = true;
        StateHasChanged();
    }

    /// <summary>Opens the box for a comment on the passage that is selected in the browser.</summary>
    [JSInvokable]
    public void CommentOn(int start, int length, string? pointId)
    {
        if (view is not null && start >= 0 && length > 0 && start + length <= view.Attempt.Text.Length)
        {
            OpenComment(new(start, length, string.IsNullOrEmpty(pointId) ? null : pointId));
            StateHasChanged();
        }
    }

    public async ValueTask DisposeAsync()
    {
        seat?.Dispose();
        self?.Dispose();
        await PageScripts.CloseAsync(keys, script);
    }

    private void Sit()
    {
        seat?.Dispose();
        seat = null;
        if (view is not null && RendererInfo.IsInteractive)
        {
            seat = Reviewers.Sit(Attempt, me, view.NameOf(me), () => _ = InvokeAsync(HearAsync));
            others = Reviewers.Others(Attempt, me);
        }
    }

    private async Task HearAsync()
    {
        view = await Desk.FindAsync(me, Class, Assignment, Attempt);
        others = Reviewers.Others(Attempt, me);
        StateHasChanged();
    }

    private async Task SaveAsync(ReviewChange change) => await TrySaveAsync(change);

    private async Task<bool> TrySaveAsync(ReviewChange change)
    {
        var outcome = await Saves.SaveAsync(me, Attempt, change);
        (view, conflict, problem) = (outcome.View ?? view, outcome.Conflict, outcome.Problem);
        var isSaved = conflict is null && problem is null;
        said = isSaved ? "Saved." : "Not saved.";
        if (isSaved && seat is not null)
        {
            Reviewers.Changed(seat);
        }

        return isSaved;
    }

    private Task InsistAsync() => SaveAsync(conflict!.Mine with { Seen = conflict.Revision });

    private void GiveWay() => (conflict, said) = (null, "Left as it is.");

    private void OpenComment(CommentPlace place) => (writing, problem) = (place, null);

    private async Task CommentAsync(CommentDraft draft)
    {
        if (!await TrySaveAsync(draft.Change))
        {
            return;
        }

        if (draft is { Keeps: true, Change.PointId: { } point, Verdict: { } verdict })
        {
            await Bank.KeepAsync(me, Attempt, point, verdict, draft.Change.Text);
        }

        writing = null;
    }

    private async Task AnswerAsync((string PointId, string Answer) given)
    {
        problem = await Answers.AnswerAsync(me, Attempt, given.PointId, given.Answer);
        view = await Desk.FindAsync(me, Class, Assignment, Attempt);
        said = problem is null ? "The student sees your answer." : "Not saved.";
    }

    private async Task DoneAsync()
    {
        // Pressed twice, before the next essay is there, it would open this one again.
        if (leaving)
        {
            return;
        }

        var isDone = !view!.Report.IsDone;
        leaving = isDone;
        if (await TrySaveAsync(new DoneChange(isDone)) && isDone)
        {
            Navigation.NavigateTo(view!.NextOpen is { } next ? AddressOf(next) : $"/assignments/{Assignment}");
        }
        else
        {
            leaving = false;
        }
    }

    private ReviewLine? Newest => view!.Lines.Any(l => l.AttemptId == Attempt) ? null : view.Lines.FirstOrDefault(l => l.StudentId == view.Attempt.Owner);

    private string AddressOf(ReviewLine line) => $"/classes/{Class}/assignments/{Assignment}/review/{line.AttemptId}";
}
