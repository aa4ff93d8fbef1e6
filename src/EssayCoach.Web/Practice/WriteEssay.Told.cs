using Microsoft.JSInterop;

namespace EssayCoach.Web.Practice;

/// <content>What the browser tells the writing page.</content>
public sealed partial class WriteEssay
{
    /// <summary>Somebody types: what was said of the text as it stood is no longer so.</summary>
    [JSInvokable]
    public void Edited() => Show(() => (handedIn, problem) = (null, null));

    /// <summary>A copy that this browser had kept was put into the box.</summary>
    [JSInvokable]
    public void Restored() => Show(() => (handedIn, note) = (null, "The newer copy that this browser kept was put back."));

    /// <summary>The text of another tab was taken over, as nothing was unsaved here.</summary>
    [JSInvokable]
    public void Newer() => Show(() => (handedIn, note) = (null, "Another tab or device has saved a newer text; it is in the box now."));

    /// <summary>The browser has more text than can be sent, and it stays in the box; nought where it fits again.</summary>
    [JSInvokable]
    public void TooLong(int length) => Show(() => problem = length == 0 ? null : WritingLimits.TooManyCharacters(length));

    /// <summary>The question was taken out while somebody writes on it, or came back.</summary>
    [JSInvokable]
    public void Withdrawn(bool isOut) => Show(() => (withdrawn, note) = (isOut, isOut ? WritingLimits.Withdrawn : null));

    /// <summary>Nobody, or somebody else, is signed in by now: nothing can be handed in from here.</summary>
    [JSInvokable]
    public void Ended() => Show(() => problem = WritingLimits.Ended);

    /// <summary>A save was refused because another tab has saved something else.</summary>
    [JSInvokable]
    public async Task Refused(string text, string plan)
    {
        if (await drafts.FindAsync(owner, question!.Id) is { } other)
        {
            Show(() => conflict = new(new(text, plan, 0, default), new(other.Text, other.Plan, other.Revision, other.SavedUtc)));
        }
    }

    private void Show(Action change)
    {
        change();
        StateHasChanged();
    }
}
