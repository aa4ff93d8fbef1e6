using EssayCoach.Data;
using EssayCoach.Data.Writing;
using EssayCoach.Marking;
using EssayCoach.Marking.Scripts;
using EssayCoach.Marking.Text;
using EssayCoach.Web.Classwork;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace EssayCoach.Web.Practice;

/// <content>What the buttons of the writing page do.</content>
public sealed partial class WriteEssay
{
    /// <summary>The text as it stands in the browser, kept; null, with the problem shown, where it is too long to send or another tab's text stands in the way.</summary>
    private async Task<string?> TextAsync() => editor is null ? null : await editor.InvokeAsync<string?>("text");

    private async Task HandInAsync()
    {
        if (busy)
        {
            return;
        }

        if (conflict is not null)
        {
            problem = "Choose first, above, which of the two texts goes on.";
            return;
        }

        // Before anything is awaited: a second press must find it set.
        busy = true;
        try
        {
            if (await TextAsync() is { } text && (problem = WritingLimits.Problem(EssayText.Read(text))) is null)
            {
                StateHasChanged();
                await (owner is null ? ShowUnkeptAsync(text) : HandInAsync(owner, text));
            }
        }
        finally
        {
            busy = false;
        }
    }

    private async Task HandInAsync(string whose, string text)
    {
        if (await AttemptAsync(whose, text) is not { } attempt)
        {
            return;
        }

        if (!check.IsEmpty)
        {
            await checks.SaveAsync(whose, attempt.Id, check);
        }

        await editor!.InvokeVoidAsync("handedIn");
        var isSeen = await attempts.FindAsync(whose, attempt.Id) is not null;
        navigation.NavigateTo(isSeen ? $"/attempts/{attempt.Id}" : "/classwork/" + assignment?.Assignment.Id);
    }

    /// <summary>Hands the text in, to the assignment where there is one; null, with the problem shown, where it takes none.</summary>
    private async Task<Attempt?> AttemptAsync(string whose, string text)
    {
        if (assignment is null)
        {
            return await attempts.HandInAsync(whose, question!, text);
        }

        var outcome = await classwork.HandInAsync(whose, assignment.Assignment.Id, question!, text);
        if (outcome.Attempt is null)
        {
            problem = outcome.Problem;
            // What cannot be handed in to the class any more can be as practice.
            assignment = outcome.Problem == StudentWork.TakenBack ? null : assignment;
        }

        return outcome.Attempt;
    }

    private async Task ShowUnkeptAsync(string text) =>
        loose = new(text, await Task.Run(() => EssayMarker.Mark(text, question!, bank.Models, "not kept")));

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
            await PutAsync(reading.Text, null, $"The text of “{file.Name}” is in the box now. {reading.Notice}");
        }
    }

    private async Task PutAsync(string text, string? plan, string said)
    {
        replaced = await TextAsync() is { Length: > 0 } before ? before : null;
        (note, handedIn) = (said, null);
        await editor!.InvokeVoidAsync("put", text, plan);
        await RefreshEarlierAsync();
    }

    private async Task UndoAsync()
    {
        var back = replaced ?? "";
        (replaced, note) = (null, null);
        await editor!.InvokeVoidAsync("put", back, null);
    }

    private Task RestoreAsync(EarlierDraft draft) => PutAsync(draft.Text, draft.Plan, "The earlier draft is in the box now.");

    private async Task ResolveAsync(bool mine)
    {
        var chosen = conflict!;
        (conflict, problem) = (null, null);
        note = mine ? "This tab’s text goes on. The other one is among the earlier drafts." : "The other text is in the box now. This tab’s text is among the earlier drafts.";
        await editor!.InvokeVoidAsync("resolve", mine, chosen.Other);
        await RefreshEarlierAsync();
    }

    private Task RefreshEarlierAsync() => earlierList?.RefreshAsync() ?? Task.CompletedTask;
}
