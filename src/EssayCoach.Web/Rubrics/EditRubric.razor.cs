using EssayCoach.Data.Rubrics;
using EssayCoach.Marking.Bench;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Web.Layout;
using EssayCoach.Web.Practice;
using EssayCoach.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace EssayCoach.Web.Rubrics;

/// <summary>The editor. The text lives in the browser, which has it kept over <see cref="DraftTexts"/>; the page says what comes of it.</summary>
public sealed partial class EditRubric(RubricDesk rubrics, DraftKeeping drafts, BenchShelf shelf, CreditedWords credited, LevelSets levels, Visitor visitor, NavigationManager navigation, IJSRuntime js)
{
    private DocumentKind kind;
    private RubricVersion? start;
    private RubricLook? look;
    private IReadOnlyList<BenchText> texts = [];
    private IReadOnlyList<BenchEssay> before = [];
    private IReadOnlyList<string> levelIds = [];
    private Clash? clash;
    private string me = "";
    private string? problem;
    private string? pasteProblem;
    private bool asForm;
    private bool looked;
    private bool ready;
    private int turn;
    private ElementReference desk;
    private ElementReference area;
    private ElementReference line;
    private IJSObjectReference? script;
    private IJSObjectReference? editor;
    private DotNetObjectReference<EditRubric>? self;

    [Parameter] public required string Id { get; set; }

    private string Title => look?.Reading.Scheme?.Question is { Length: > 0 } question ? question : look?.Reading.Levels?.Name ?? start!.Title;

    protected override async Task OnInitializedAsync()
    {
        kind = RubricAddress.KindOf(navigation.Uri);
        me = await visitor.IdAsync() ?? "";
        start = await rubrics.OpenAsync(kind, Id) is { State: VersionState.Draft } draft ? draft : null;
        looked = true;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || start is null)
        {
            return;
        }

        ready = await ListenAsync();
        problem = ready ? problem : PageScripts.NotWhole;
        StateHasChanged();
        await LoadBenchAsync();
        await ChangedAsync(await TextAsync());
    }

    private async Task<bool> ListenAsync()
    {
        self = DotNetObjectReference.Create(this);
        var opened = await PageScripts.OpenAsync(js, "./Rubrics/EditRubric.razor.js", new
        {
            desk,
            area,
            line,
            page = self,
            settings = new { address = $"/rubrics/drafts/{start!.Id}/text", key = "essaycoach.rubric." + start.Id.ToString("N"), owner = DraftEndpoints.Tag(me), limit = RubricLimits.Characters, revision = start.Revision, savedUtc = start.SavedUtc },
        });
        (script, editor) = (opened?.Module, opened?.Started);
        return opened is not null;
    }

    private async Task LoadBenchAsync()
    {
        if (kind != DocumentKind.Rubric)
        {
            return;
        }

        levelIds = levels.Ids();
        texts = await shelf.TextsAsync(me, Id);
        before = await Task.Run(() => rubrics.Current(kind, Id) is { } current && rubrics.Read(kind, Id, current).Scheme is { } scheme ? BenchRun.Of(texts, scheme) : []);
    }

    /// <summary>The text as it stands in the browser.</summary>
    private async Task<string> TextAsync() => editor is null ? start!.Text : await editor.InvokeAsync<string>("text");

    /// <summary>The text has changed and the typing pauses.</summary>
    [JSInvokable]
    public async Task ChangedAsync(string text)
    {
        var mine = ++turn;
        var seen = await Task.Run(() => RubricLook.Of(rubrics, kind, Id, text, texts, before));
        if (mine != turn)
        {
            return;
        }

        (look, problem) = (seen, null);
        StateHasChanged();
        if (editor is not null)
        {
            await editor.InvokeVoidAsync("problems", seen.Problems.Select(p => new[] { p.Line, p.Column }));
        }
    }

    /// <summary>More was pasted than a document can hold.</summary>
    [JSInvokable]
    public void TooLong(int length)
    {
        turn++;
        problem = RubricLimits.TooLong(length);
        StateHasChanged();
    }

    /// <summary>Another tutor has saved something else.</summary>
    [JSInvokable]
    public async Task RefusedAsync(string text)
    {
        if (await rubrics.FindAsync(start!.Id) is { } theirs)
        {
            var name = (await rubrics.VersionsAsync(kind, Id)).FirstOrDefault(v => v.Id == start.Id)?.SavedBy;
            clash = new(text, theirs, name ?? "another tutor");
            StateHasChanged();
        }
    }

    /// <summary>The draft takes nothing more.</summary>
    [JSInvokable]
    public void Closed(string why)
    {
        problem = why == "stranger" ? "Your session has ended, or somebody else has signed in here, so nothing is saved from this page. Sign in again in another tab and reload; your text is kept in this browser."
            : "This draft was sent to review, published or thrown away meanwhile, so nothing more is saved. Your text is still in the box: copy it if you need it.";
        StateHasChanged();
    }

    private async Task ResolveAsync(bool mine)
    {
        var (was, other) = (clash!.Mine, clash.Theirs);
        clash = null;
        if (mine)
        {
            await editor!.InvokeVoidAsync("overwrite", other.Revision);
            return;
        }

        await drafts.KeepBesideAsync(me, start!.Id, was);
        await editor!.InvokeVoidAsync("take", other.Text, other.Revision);
        await ChangedAsync(other.Text);
    }

    public async ValueTask DisposeAsync()
    {
        self?.Dispose();
        await PageScripts.CloseAsync(editor, script);
    }

    /// <summary>Two tutors' texts between which one must choose.</summary>
    private sealed record Clash(string Mine, RubricVersion Theirs, string By);
}
