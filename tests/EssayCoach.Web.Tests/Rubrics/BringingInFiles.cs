using System.IO.Compression;
using System.Text;
using EssayCoach.Data.Rubrics;
using EssayCoach.TestDatabases;
using EssayCoach.Web.Rubrics;

namespace EssayCoach.Web.Tests.Rubrics;

public sealed class Bringing_in_files_on_SQLite() : Bringing_in_files(DatabaseKind.Sqlite);

public sealed class Bringing_in_files_on_PostgreSQL() : Bringing_in_files(DatabaseKind.Postgres);

public abstract class Bringing_in_files(DatabaseKind kind) : Tutor_room(kind)
{
    private static string Good(string id) => $"---\nid: {id}\n---\n\n# How far was the bridge at {id} a success?\n\n- It stood for 200 years.\n";

    [Fact]
    public async Task The_good_ones_are_kept_and_each_bad_one_is_named_with_what_to_do()
    {
        var files = Enumerable.Range(0, 300).Select(i => File_($"good-{i}.md", Good("bridge-" + i))).ToList();
        files.AddRange([
            File_("broken.md", "---\nid: a: b: c\n---\n"),
            File_("no-level.md", "---\nlevels: nowhere\n---\n\n# How far was the bridge a success at all?\n\n- It stood.\n"),
            new("picture.md", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1]),
            File_("table.csv", "a,b"),
            File_("again.md", Good("bridge-7")),
            File_("README.md", "Read me."),
        ]);
        var done = await BringInAsync(files);
        Assert.Equal(300, done.Kept.Count);
        Assert.Equal(["again.md", "broken.md", "no-level.md", "picture.md", "table.csv"], done.Problems.Select(p => p.Name));
        Assert.All(done.Problems, p => Assert.True(p.Sentence.Split(' ').Length > 5, p.Sentence));
        Assert.Contains("bridge-7", done.Problems[0].Sentence, StringComparison.Ordinal);
        var found = await List.FindAsync("bridge 299", RubricStanding.Draft, 1);
        Assert.Equal("bridge-299", Assert.Single(found.Lines).Id);
    }

    [Fact]
    public async Task Stopped_under_way_it_keeps_what_was_kept_until_then_and_the_rest_can_be_brought_in_again()
    {
        var files = Enumerable.Range(0, 450).Select(i => File_($"good-{i}.md", Good("bridge-" + i))).ToList();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(End);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Import.ImportAsync(Ann, files, _ => stop.CancelAsync(), stop.Token));
        Assert.Equal(200, (await List.FindAsync("bridge", RubricStanding.Draft, 1)).Found);
        var again = await BringInAsync(files);
        Assert.Equal((250, 200), (again.Kept.Count, again.Same));
    }

    [Fact]
    public async Task Documents_in_other_scripts_are_kept_as_they_are()
    {
        const string Text = "---\nid: мост\n---\n\n# Насколько успешным был мост для всей долины?\n\n- Мост стоял двести лет.\n";
        var done = await BringInAsync([File_("мост.md", Text), File_("桥.md", "# 这座桥对整个山谷有多成功,为什么?\n\n- 桥屹立了两百年。\n")]);
        Assert.Empty(done.Problems);
        Assert.Equal(["мост", "桥"], done.Kept.Order(StringComparer.Ordinal));
        Assert.Equal(Text, (await Desk.OpenAsync(DocumentKind.Rubric, "мост"))!.Text);
    }

    [Fact]
    public async Task What_is_here_already_is_not_kept_twice_and_a_draft_under_way_is_left_alone()
    {
        Assert.Equal(1, (await BringInAsync([File_("canal.md", SmallScheme.Rubric)])).Same);
        var draft = (await Desk.BeginAsync(Ben, DocumentKind.Rubric, "canal"))!;
        var done = await BringInAsync([File_("canal.md", SmallScheme.Rubric + "\n")]);
        Assert.Contains("under way", Assert.Single(done.Problems).Sentence, StringComparison.Ordinal);
        Assert.Equal(draft.Text, (await Desk.FindAsync(draft.Id))!.Text);
    }

    [Fact]
    public async Task A_level_set_in_the_folder_levels_comes_with_the_rubrics_that_name_it()
    {
        var done = await BringInAsync([File_("set/levels/own-20.md", SmallScheme.Levels.Replace("cie-20", "own-20", StringComparison.Ordinal)), File_("set/bridge.md", Good("bridge").Replace("id: bridge", "id: bridge\nlevels: own-20", StringComparison.Ordinal))]);
        Assert.Empty(done.Problems);
        Assert.Equal("bridge", Assert.Single(done.Kept));
        Assert.Equal("own-20", Assert.Single(done.Levels));
    }

    [Fact]
    public void Names_that_lead_out_of_a_zip_and_files_that_are_too_large_are_not_unpacked()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, size) in new[] { ("../outside.md", 10), ("a/../../outside.md", 10), ("/root.md", 10), ("C:\\windows.md", 10), ("large.md", 3_000_000), ("good/bridge.md", 10) })
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(new string('a', size)));
            }
        }

        stream.Position = 0;
        var (files, problems) = ImportFiles.Unpack("all.zip", stream);
        Assert.Equal(["good/bridge.md"], files.Select(f => f.Name));
        Assert.Equal(5, problems.Count);
        Assert.Equal(4, problems.Count(p => p.Sentence.Contains("leads out", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_no_zip_is_said_to_be_none()
    {
        using var stream = new MemoryStream("no zip at all"u8.ToArray());
        Assert.Contains("no zip", Assert.Single(ImportFiles.Unpack("all.zip", stream).Problems).Sentence, StringComparison.Ordinal);
    }
}
