using System.Text;
using EssayCoach.Data;
using EssayCoach.Data.Accounts;
using EssayCoach.TestDatabases;
using EssayCoach.Web.Practice;
using EssayCoach.Web.Rubrics;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Tests.Rubrics;

/// <summary>Two tutors over a real database and a folder with one rubric.</summary>
public abstract class Tutor_room(DatabaseKind kind) : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("essaycoach-tutor-").FullName;
    private TestDatabase database = null!;

    protected static CancellationToken End => TestContext.Current.CancellationToken;

    protected IDbContextFactory<CoachDb> Factory => database.Factory;

    protected QuestionBank Bank { get; private set; } = null!;

    protected RubricDesk Desk { get; private set; } = null!;

    protected DraftKeeping Drafts { get; private set; } = null!;

    protected ReviewRule Rule { get; private set; } = null!;

    protected Publishing Publishing { get; private set; } = null!;

    protected RubricImport Import { get; private set; } = null!;

    protected ClassEvidence Evidence { get; private set; } = null!;

    protected RubricList List { get; private set; } = null!;

    protected string Ann { get; private set; } = "";

    protected string Ben { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(folder, "rubrics", "levels"));
        await File.WriteAllTextAsync(Path.Combine(folder, "rubrics", "canal.md"), SmallScheme.Rubric, End);
        await File.WriteAllTextAsync(Path.Combine(folder, "rubrics", "levels", "cie-20.md"), SmallScheme.Levels, End);
        database = await TestDatabase.MakeAsync(kind, End);
        var folders = new ContentFolders(folder, folder);
        var (published, clock) = (new PublishedRubrics(Factory, folders), TimeProvider.System);
        Bank = QuestionBank.Load(folders, published);
        Desk = new(Factory, Bank, published, clock);
        Drafts = new(Factory, published, clock);
        Rule = new(Factory, clock);
        Publishing = new(Factory, Desk, Rule, Bank, clock);
        Import = new(Factory, Desk, published, clock);
        Evidence = new(Factory, Desk, Drafts, clock);
        List = new(Factory, Bank);
        (Ann, Ben) = (await PersonAsync(), await PersonAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected async Task<string> PersonAsync(string role = Roles.Tutor)
    {
        await using var db = await Factory.CreateDbContextAsync(End);
        var name = "p" + Guid.NewGuid().ToString("N")[..8];
        var person = new Person { UserName = name, NormalizedUserName = name.ToUpperInvariant(), DisplayName = "Sam Sample", MadeUtc = TimeProvider.System.UtcNow() };
        db.Users.Add(person);
        db.UserRoles.Add(new() { UserId = person.Id, RoleId = role });
        await db.SaveChangesAsync(End);
        return person.Id;
    }

    protected Task<ImportDone> BringInAsync(IReadOnlyList<ImportFile> files) => Import.ImportAsync(Ann, files, cancellation: End);

    protected static ImportFile File_(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
