using EssayCoach.Marking.Scripts;
using EssayCoach.Marking.Text;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace EssayCoach.Web.Practice;

/// <content>What the buttons of the writing page do.</content>
public sealed partial class WriteEssay
{
    /// <summary>Takes and keeps the text as it stands in the browser; null, with the problem shown, where it is too long to send.</summary>
    private async Task<string?> TextAsync()
    {
        var text = editor is null ? null : await editor.InvokeAsync<string?>("text");
        if (text is not null)
        {
            await KeepAsync(text);
        }

        return text;
    }

    private async Task HandInAsync()
    {
        if (busy)
        {
            return;
        }

        // Before anything is awaited: a second press must find it set.
        busy = true;
        try
        {
            if (await TextAsync() is { } text && (problem = ProblemOf(text)) is null)
            {
                StateHasChanged();
                var attempt = await attempts.HandInAsync(owner!, question!, text);
                await editor!.InvokeVoidAsync("handedIn");
                navigation.NavigateTo($"/attempts/{attempt.Id}");
            }
        }
        finally
        {
            busy = false;
        }
    }

    private string? ProblemOf(string text) => owner is null
        ? "This browser keeps no cookies, so your attempt could not be found again. Allow cookies for this site, then reload; your text is kept in this browser."
        : WritingLimits.Problem(EssayText.Read(text));

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
        // Kept first, so that no late save wipes off what is said of the file.
        await TextAsync();
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
