using System.Text.RegularExpressions;

namespace EssayCoach.Running;

/// <summary>Sends forms as a browser without scripts does.</summary>
internal static partial class PlainForms
{
    /// <summary>Opens the page and sends one of its forms.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(this HttpClient browser, string path, string form, CancellationToken cancellation, params (string Name, string Value)[] fields)
    {
        var page = await browser.GetStringAsync(path, cancellation);
        return await browser.PostAsync(path, Form(form, TokenIn(page), fields), cancellation);
    }

    public static FormUrlEncodedContent Form(string form, string token, params (string Name, string Value)[] fields) =>
        new(fields.Append(("_handler", form)).Append(("__RequestVerificationToken", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));

    /// <summary>The proof that a form came from the app's own page.</summary>
    public static string TokenIn(string page) => Token().Match(page).Groups["token"].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
