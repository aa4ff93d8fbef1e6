using EssayCoach.Data;
using EssayCoach.Marking;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Text;
using EssayCoach.Web.Classwork;
using EssayCoach.Web.Layout;
using EssayCoach.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace EssayCoach.Web.Practice;

/// <summary>The writing page. Text and plan live in the browser, which has them kept over <see cref="DraftEndpoints"/>; this page says and asks what there is to say and ask.</summary>
public sealed partial class WriteEssay(QuestionBank bank, Drafts drafts, Attempts attempts, SelfChecks checks, StudentWork classwork, Visitor visitor, TimeProvider clock, IJSRuntime js, NavigationManager navigation)
{
    private MarkScheme? question;
    private WorkToDo? assignment;
    private string? owner;
    private Draft? start;
    private AttemptLine? handedIn;
    private (string Words, string Paragraphs) counts = CountsOf("");
    private Clash? conflict;
    private string? problem;
    private string? note;
    private string? replaced;
    private bool busy;
    private bool ready;
    private bool withdrawn;
    private bool attempted;
    private Unkept? loose;
    private SelfCheckInput check = new();
    private MarkupString? preview;
    private ElementReference desk;
    private ElementReference area;
    private ElementReference line;
    private EarlierList? earlierList;
    private IJSObjectReference? script;
    private IJSObjectReference? editor;
    private DotNetObjectReference<WriteEssay>? self;

    [Parameter] public required string Id { get; set; }

    /// <summary>The assignment that this is written for; none for practice.</summary>
    [SupplyParameterFromQuery(Name = "assignment")] public Guid? AssignmentId { get; set; }

    protected override async Task OnInitializedAsync()
    {
        question = bank.Find(Id);
        owner = await visitor.IdAsync();
        if (owner is null)
        {
            return;
        }

        start = await drafts.FindAsync(owner, Id);
        assignment = AssignmentId is { } set && await classwork.FindAsync(owner, set) is { Submission: not null } work && work.Assignment.RubricId == Id && work.TakesWork(clock.UtcNow()) ? work : null;
        if (question is not null)
        {
            attempted = (await attempts.ListAsync(owner, Id)).Count > 0;
            counts = CountsOf(start?.Text ?? "");
            handedIn = start is null ? null : await attempts.LatestAsync(owner, Id, start.Text);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || question is null)
        {
            return;
        }

        ready = await ListenAsync();
        problem = ready ? problem : PageScripts.NotWhole;
        StateHasChanged();
    }

    /// <summary>Starts the browser's part. Only then is typing noticed, and only then may it begin: a text area that took text before would not keep it.</summary>
    private async Task<bool> ListenAsync()
    {
        self = DotNetObjectReference.Create(this);
        var opened = await PageScripts.OpenAsync(js, "./Practice/WriteEssay.razor.js", new
        {
            desk,
            area,
            line,
            page = self,
            settings = new
            {
                question = question!.Id,
                owner = DraftEndpoints.Tag(owner),
                isPerson = await visitor.IsPersonAsync(),
                limit = WritingLimits.Characters,
                revision = start?.Revision ?? 0,
                savedUtc = start?.SavedUtc,
            },
        });
        (script, editor) = (opened?.Module, opened?.Started);
        return opened is not null;
    }

    public async ValueTask DisposeAsync()
    {
        self?.Dispose();
        await PageScripts.CloseAsync(editor, script);
    }

    /// <summary>Two tabs' texts between which one must choose.</summary>
    private sealed record Clash(DraftText Mine, DraftText Other);

    /// <summary>A marked text of a browser that refuses cookies.</summary>
    private sealed record Unkept(string Text, MarkedEssay Report);

    private static (string Words, string Paragraphs) CountsOf(string text)
    {
        var essay = EssayText.Read(text);
        return (VerdictWords.Number(essay.Words, "word"), VerdictWords.Number(essay.Paragraphs.Count, "paragraph"));
    }
}
