using System.Text;

namespace EssayCoach.Web.Classes.Exports;

/// <summary>A file that a form carries from one answer to the next request. As plain text the browser would change its line ends.</summary>
internal static class Carried
{
    /// <summary>The largest file: with its envelope it stays under what a form field may hold.</summary>
    public const int LargestFile = 2 * 1024 * 1024;

    public static string Of(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    /// <summary>The text, or nothing where it was not ours.</summary>
    public static string Text(string? carried)
    {
        var bytes = new byte[carried?.Length ?? 0];
        return Convert.TryFromBase64String(carried ?? "", bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
    }
}
