using EssayCoach.Marking.Bench;
using EssayCoach.Marking.Rubrics;
using Microsoft.JSInterop;

namespace EssayCoach.Web.Rubrics;

/// <summary>What the buttons of the editor do.</summary>
public sealed partial class EditRubric
{
    private async Task ShowAsync(bool form)
    {
        if (form)
        {
            await ChangedAsync(await TextAsync());
        }

        asForm = form;
    }

    private async Task PutAsync(string text)
    {
        if (editor is not null)
        {
            await editor.InvokeVoidAsync("put", text);
        }

        await ChangedAsync(text);
    }

    // The form was drawn from the text that was last looked at; where that is old, the form is drawn anew and nothing is overwritten.
    private async Task PutFormAsync(RubricForm form)
    {
        var now = await TextAsync();
        if (look is null || now.ReplaceLineEndings("\n") != look.Text.ReplaceLineEndings("\n"))
        {
            await ChangedAsync(now);
            problem = "The document had changed meanwhile, so the form was drawn anew: make this change again.";
            return;
        }

        await PutAsync(form.Write());
    }

    private async Task FixAsync(Problem found)
    {
        if (found.Fix is { } fix && look is not null && (await TextAsync()).ReplaceLineEndings("\n") == look.Text.ReplaceLineEndings("\n"))
        {
            await PutAsync(fix.Apply(look.Text));
        }
    }

    private async Task GoAsync((int Line, int Column) place)
    {
        asForm = false;
        StateHasChanged();
        await Task.Yield();
        if (editor is not null)
        {
            await editor.InvokeVoidAsync("go", place.Line, place.Column);
        }
    }

    private async Task<IReadOnlyList<WordingSuggestion>> SuggestAsync(string pointId)
    {
        if (look?.Reading.Scheme is not { } scheme || !scheme.Points.Any(p => p.Id == pointId))
        {
            return [];
        }

        var sentences = await credited.ForAsync(Id, pointId);
        return await Task.Run(() => WordingSuggestions.For(scheme, pointId, sentences));
    }

    private async Task PutEarlierAsync(string text)
    {
        await drafts.KeepBesideAsync(me, start!.Id, await TextAsync());
        await PutAsync(text);
    }

    private async Task PasteAsync((string Name, string Text) essay)
    {
        pasteProblem = await shelf.PasteAsync(me, Id, essay.Name, essay.Text);
        if (pasteProblem is null)
        {
            await LoadBenchAsync();
            await ChangedAsync(await TextAsync());
        }
    }

    private async Task RemoveAsync(string benchId)
    {
        await shelf.RemoveAsync(Id, benchId);
        await LoadBenchAsync();
        await ChangedAsync(await TextAsync());
    }
}
