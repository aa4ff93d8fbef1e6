using System.Text;
using EssayCoach.Marking;
using EssayCoach.Web.Security;

namespace EssayCoach.Web.Practice;

/// <summary>The report on an attempt as a file to download.</summary>
public static class ReportFiles
{
    public static void MapReportFiles(this WebApplication app)
    {
        app.MapGet("/attempts/{id:guid}/report.json", (Guid id, HttpContext context, Attempts attempts) =>
            FileAsync(id, context, attempts, "application/json", "json", (report, _) => report.ToJson(indented: true)));
        app.MapGet("/attempts/{id:guid}/report.md", (Guid id, HttpContext context, Attempts attempts) =>
            FileAsync(id, context, attempts, "text/markdown; charset=utf-8", "md", ReportMarkdown.Write));
    }

    private static async Task<IResult> FileAsync(Guid id, HttpContext context, Attempts attempts, string type, string extension, Func<MarkedEssay, string, string> write)
    {
        if (await attempts.FindAsync(context.User.OwnerId(), id) is not { } attempt)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "no-store";
        var report = MarkedEssay.FromJson(attempt.ReportJson);
        return Results.File(Encoding.UTF8.GetBytes(write(report, attempt.Text)), type, $"{attempt.RubricId}-attempt-{attempt.Number}.{extension}");
    }
}
