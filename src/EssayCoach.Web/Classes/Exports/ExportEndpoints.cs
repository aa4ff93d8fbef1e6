using System.Text;
using EssayCoach.Data;
using EssayCoach.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Classes.Exports;

/// <summary>An assignment's results as files. What is not the teacher's is not there.</summary>
public static class ExportEndpoints
{
    // At the front, it makes spreadsheets read UTF-8.
    private const string Mark = "\uFEFF";

    public static void MapExports(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapGet("/assignments/{id:guid}/verdicts.csv", (Guid id, HttpContext context, IDbContextFactory<CoachDb> factory) =>
            FileAsync(id, context, factory, marks => ("text/csv", "verdicts.csv", Mark + VerdictRows.Csv(VerdictRows.Of(marks))))).RequireAuthorization(Policies.Classes);
        app.MapGet("/assignments/{id:guid}/verdicts.jsonl", (Guid id, HttpContext context, IDbContextFactory<CoachDb> factory) =>
            FileAsync(id, context, factory, marks => ("application/jsonl", "verdicts.jsonl", VerdictRows.JsonLines(VerdictRows.Of(marks))))).RequireAuthorization(Policies.Classes);
        app.MapPost("/assignments/{id:guid}/gradebook.csv", (Guid id, HttpContext context, IDbContextFactory<CoachDb> factory, [FromForm] string file, [FromForm] int column) =>
            FileAsync(id, context, factory, marks => Gradebook.Fill(Carried.Text(file), marks, column).Text is { } text ? ("text/csv", "gradebook.csv", text) : null)).RequireAuthorization(Policies.Classes);
    }

    private static async Task<IResult> FileAsync(Guid id, HttpContext context, IDbContextFactory<CoachDb> factory, Func<ClassMarks, (string Type, string Name, string Text)?> write)
    {
        await using var db = await factory.CreateDbContextAsync();
        if (await ClassMarks.ReadAsync(db, context.User.OwnerId(), id) is not { } marks)
        {
            return TypedResults.NotFound();
        }

        if (write(marks) is not { } file)
        {
            return TypedResults.Text("This file cannot be filled any more. Go back, choose it again and read it.", "text/plain", Encoding.UTF8, StatusCodes.Status400BadRequest);
        }

        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(Encoding.UTF8.GetBytes(file.Text), file.Type + "; charset=utf-8", file.Name);
    }
}
