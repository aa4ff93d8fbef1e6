using EssayCoach.Marking.Rubrics;
using Xunit;

namespace EssayCoach.Marking.Tests.Rubrics;

public sealed class LoadingRubricFiles : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("rubrics").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_level_set_beside_the_rubric_is_found_whatever_its_case()
    {
        Directory.CreateDirectory(Path.Combine(folder, "levels"));
        Write("levels/House-5.md", "# House\n\n| level | marks | text |\n|---|---|---|\n| 1 | 1-5 | a |"u8);
        var path = Write("Q1.md", "---\nlevels: HOUSE-5 (to be confirmed)\n---\n# Why?\n\n- Trade grew."u8);
        var reading = RubricFile.Load(path);
        Assert.Empty(reading.Problems);
        Assert.Equal(("q1", 5), (reading.Scheme!.Id, reading.Scheme.Levels!.OutOf));
    }

    [Fact]
    public void A_level_set_cannot_be_taken_from_another_folder()
    {
        Write("secret.md", "# House\n\n| level | marks | text |\n|---|---|---|\n| 1 | 1-5 | a |"u8);
        Directory.CreateDirectory(Path.Combine(folder, "levels"));
        Assert.Contains(RubricFile.Load(Write("q.md", "---\nlevels: ../secret\n---\n# Why?\n\n- Trade grew."u8)).Problems, p => p.Message.Contains("no level set", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_is_no_rubric_is_a_problem_and_no_exception()
    {
        var big = Write("big.md", new byte[3 * 1024 * 1024]);
        string[] paths = [Path.Combine(folder, "none.md"), folder, Write("a.docx", [0x50, 0x4B, 0, 1]), Write("latin.md", [0x23, 0x20, 0xE9, 0x20]), big, "", "a\0b"];
        var messages = paths.Select(p => Assert.Single(RubricFile.Load(p).Problems)).ToList();
        Assert.All(messages, m => Assert.Equal((1, ProblemSeverity.Error), (m.Line, m.Severity)));
        Assert.Contains("no such file", messages[0].Message, StringComparison.Ordinal);
        Assert.Contains("folder", messages[1].Message, StringComparison.Ordinal);
        Assert.Contains("no text file", messages[2].Message, StringComparison.Ordinal);
        Assert.Contains("UTF-8", messages[3].Message, StringComparison.Ordinal);
        Assert.Contains("2 MB", messages[4].Message, StringComparison.Ordinal);
    }

    private string Write(string name, ReadOnlySpan<byte> bytes)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
