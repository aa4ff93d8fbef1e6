using EssayCoach.Data;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Scripts;
using EssayCoach.Marking.Text;
using EssayCoach.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
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
    }

    /// <summary>The browser sends the text after a pause: it is counted and kept.</summary>
    /// <returns>True where the server has kept it.</returns>
    [JSInvokable]
    public async Task<bool> Changed(string text, bool restored)
    {
        Count(text);
        problem = null;
        note = restored ? "The newer copy that this browser kept was put back." : note;
        handedIn = null;
        if (owner is not null)
        {
            savedUtc = await drafts.SaveAsync(owner, question!.Id, text);
        }

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

    /// <summary>The text as it stands in the browser, or null with the problem shown where it is too long to send.</summary>
    private async Task<string?> TextAsync() => editor is null ? null : await editor.InvokeAsync<string?>("text");

    private async Task HandInAsync()
    {
        if (busy || await TextAsync() is not { } text)
        {
            return;
        }

        problem = owner is null
            ? "This browser keeps no cookies, so your attempt could not be found again. Allow cookies for this site, then reload; your text is kept in this browser."
            : WritingLimits.Problem(EssayText.Read(text));
        if (problem is not null)
        {
            return;
        }

        busy = true;
        StateHasChanged();
        await drafts.SaveAsync(owner!, question!.Id, text);
        var attempt = await attempts.HandInAsync(owner!, question, text);
        await editor!.InvokeVoidAsync("handedIn");
        navigation.NavigateTo($"/attempts/{attempt.Id}");
    }

    private async Task PreviewAsync()
    {
        if (preview is not null)
        {
            preview = null;
            return;
        }

        if (await TextAsync() is { } text)
        {
            preview = text.Length <= WritingLimits.PreviewCharacters ? SafeMarkdown.Draw(text) : null;
            note = preview is null ? "This text cannot be previewed: it is too long or nests too deeply. It can still be handed in." : null;
        }
    }

    private async Task OpenAsync(InputFileChangeEventArgs change)
    {
        (problem, note) = (null, null);
        var file = change.File;
        if (file.Size > ScriptReader.LargestFile)
        {
            problem = $"“{file.Name}” is larger than {ScriptReader.LargestFile / 1024 / 1024} MB, which no essay is. Open another file, or paste the text into the box.";
            return;
        }

        using var bytes = new MemoryStream();
        await using (var stream = file.OpenReadStream(ScriptReader.LargestFile))
        {
            await stream.CopyToAsync(bytes);
        }

        var reading = ScriptReader.Read(bytes.ToArray(), file.Name);
        problem = reading.Text is { Length: > WritingLimits.Characters } text ? WritingLimits.TooManyCharacters(text.Length) : reading.Problem;
        if (problem is null && reading.Text is not null)
        {
            await PutAsync(reading.Text);
            note = $"The text of “{file.Name}” is in the box now. {reading.Notice}";
        }
    }

    private async Task PutAsync(string text)
    {
        replaced = await TextAsync() is { Length: > 0 } before ? before : null;
        note = text.Length == 0 ? "The page is empty." : note;
        handedIn = null;
        await editor!.InvokeVoidAsync("put", text);
    }

    private async Task UndoAsync()
    {
        var back = replaced ?? "";
        (replaced, note) = (null, null);
        await editor!.InvokeVoidAsync("put", back);
    }
}
