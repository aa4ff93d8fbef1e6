using EssayCoach.Data;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Text;
using EssayCoach.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace EssayCoach.Web.Practice;

/// <summary>The writing page. The text lives in the browser's text area and comes here after a pause in the typing, to be counted and kept.</summary>
public sealed partial class WriteEssay(QuestionBank bank, Drafts drafts, Attempts attempts, Visitor visitor, IJSRuntime js, NavigationManager navigation)
{
    private MarkScheme? question;
    private string? owner;
    private string start = "";
    private AttemptLine? handedIn;
    private int words;
    private int paragraphs;
    private DateTime? savedUtc;
    private string? problem;
    private string? note;
    private string? replaced;
    private bool busy;
    private bool ready;
    private MarkupString? preview;
    private ElementReference area;
    private IJSObjectReference? script;
    private IJSObjectReference? editor;
    private DotNetObjectReference<WriteEssay>? self;

    [Parameter] public required string Id { get; set; }

    protected override async Task OnInitializedAsync()
    {
        question = bank.Find(Id);
        owner = await visitor.IdAsync();
        if (question is null || owner is null)
        {
            return;
        }

        if (await drafts.FindAsync(owner, question.Id) is { } draft)
        {
            (start, savedUtc) = (draft.Text, draft.SavedUtc);
            Count(start);
            handedIn = await attempts.LatestAsync(owner, question.Id, start);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || question is null)
        {
            return;
        }

        self = DotNetObjectReference.Create(this);
        script = await js.InvokeAsync<IJSObjectReference>("import", "./Practice/WriteEssay.razor.js");
        editor = await script.InvokeAsync<IJSObjectReference>("start", area, self, question.Id, WritingLimits.Characters);
        // Only now is typing noticed: a text area that took text before would not keep it.
        ready = true;
        StateHasChanged();
    }

    /// <summary>The browser sends the text after a pause: it is counted and kept.</summary>
    /// <returns>True where the server has kept it.</returns>
    [JSInvokable]
    public async Task<bool> Changed(string text, bool restored)
    {
        problem = null;
        note = restored ? "The newer copy that this browser kept was put back." : note;
        handedIn = null;
        await KeepAsync(text);
        StateHasChanged();
        return owner is not null;
    }

    /// <summary>The browser has more text than can be sent; it stays in the text area.</summary>
    [JSInvokable]
    public void TooLong(int length)
    {
        problem = WritingLimits.TooManyCharacters(length);
        StateHasChanged();
    }

    public async ValueTask DisposeAsync()
    {
        self?.Dispose();
        try
        {
            if (editor is not null)
            {
                await editor.InvokeVoidAsync("stop");
                await editor.DisposeAsync();
            }

            if (script is not null)
            {
                await script.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is closed already, and its script with it.
        }
    }

    private void Count(string text)
    {
        var essay = EssayText.Read(text);
        (words, paragraphs) = (essay.Words, essay.Paragraphs.Count);
    }

    private async Task KeepAsync(string text)
    {
        Count(text);
        if (owner is not null)
        {
            savedUtc = await drafts.SaveAsync(owner, question!.Id, text);
        }
    }
}
