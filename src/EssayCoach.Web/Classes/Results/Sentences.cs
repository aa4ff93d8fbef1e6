using EssayCoach.Marking.Text;

namespace EssayCoach.Web.Classes.Results;

/// <summary>Finds the sentence that a few words stand in.</summary>
public static class Sentences
{
    /// <summary>The sentences from the one that holds the start to the one that holds the end. Only their paragraph is read.</summary>
    public static string Around(string text, int start, int end)
    {
        ArgumentNullException.ThrowIfNull(text);
        (start, end) = (Math.Clamp(start, 0, text.Length), Math.Clamp(end, 0, text.Length));
        var from = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        var to = text.IndexOf('\n', Math.Max(start, end)) is >= 0 and var at ? at : text.Length;
        var paragraph = EssayText.Read(text[from..to]);
        var covering = paragraph.Sentences.Where(s => from + s.Start < end && from + s.End > start).ToList();
        return covering.Count == 0 ? text[start..Math.Max(start, end)].Trim() : paragraph.Original[covering[0].Start..covering[^1].End].Trim();
    }
}
