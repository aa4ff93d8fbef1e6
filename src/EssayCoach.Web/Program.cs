using EssayCoach.Data;
using EssayCoach.Data.Jobs;
using EssayCoach.Web.Account;
using EssayCoach.Web.Classes.Exports;
using EssayCoach.Web.Classwork;
using EssayCoach.Web.Demo;
using EssayCoach.Web.Layout;
using EssayCoach.Web.Practice;
using EssayCoach.Web.Rubrics;
using EssayCoach.Web.Security;
using Microsoft.EntityFrameworkCore;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();
var folders = ContentFolders.Find(builder.Configuration, builder.Environment.ContentRootPath);

builder.Services.AddCoachDatabase(folders.Data, builder.Configuration.Connection());
builder.Services.AddCoachJobs(folders.Data, builder.Configuration.Connection());
builder.Services.AddVisitors(folders.Data);
builder.Services.AddSignIns();
builder.Services.AddAccounts(builder.Configuration);
builder.Services.AddPractice(folders);
builder.Services.AddRubrics();
builder.Services.AddClasses();
builder.Services.AddDemo(builder.Configuration);
builder.Services.AddPages();

var app = builder.Build();
await CoachDatabase.PrepareAsync(app.Services.GetRequiredService<IDbContextFactory<CoachDb>>());
app.Services.GetRequiredService<QuestionBank>().Report(app.Logger);
await app.PrepareDemoAsync();

app.UseExceptionHandler("/error", createScopeForErrors: true);
app.UseRefusals();
app.UseSecurityHeaders();
app.UseResponseCompression();
app.UseVisitors();
app.UseRateLimiter();
app.UseAntiforgery();
app.MapStaticAssets();
app.MapReportFiles();
app.MapDrafts();
app.MapRubrics();
app.MapAccounts();
app.MapExports();
app.MapPages();
await app.RunAsync();

/// <summary>Named so that the host tests can start the app.</summary>
public partial class Program;
