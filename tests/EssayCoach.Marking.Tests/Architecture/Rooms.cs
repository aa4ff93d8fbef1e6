using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace EssayCoach.Marking.Tests.Architecture;

public sealed partial class Rooms
{
    private static readonly Assembly Engine = typeof(EssayMarker).Assembly;

    /// <summary>The rooms in the order of docs/architecture.md: each may use those before it.</summary>
    private static readonly string[] Order = ["Text", "Rubrics", "Integrity", "Learning", "Points", "Slips", "Structure", "Levels", "Feedback", "Bench", "Teaching"];

    private static readonly string Source = Find();

    /// <summary>The folder of the projects.</summary>
    internal static string Sources => Path.GetDirectoryName(Source)!;

    [Fact]
    public void The_engine_knows_no_web_no_database_no_clock_and_no_network()
    {
        var names = Engine.GetReferencedAssemblies().Select(a => a.Name ?? "").ToList();
        Assert.DoesNotContain(names, n => n.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || n.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
            || n.StartsWith("System.Net.Http", StringComparison.Ordinal) || n.StartsWith("Microsoft.Extensions.Logging", StringComparison.Ordinal));
        foreach (var (file, text) in Files(""))
        {
            Assert.False(Clock().IsMatch(text), file + " reads a clock.");
        }
    }

    [Fact]
    public void Machine_learning_is_named_in_one_room_alone()
    {
        foreach (var (file, text) in Files("").Where(f => !f.File.Contains("/Learning/", StringComparison.Ordinal)))
        {
            Assert.False(text.Contains("Microsoft.ML", StringComparison.Ordinal), file + " names Microsoft.ML.");
        }
    }

    [Fact]
    public void Rooms_use_only_those_before_them()
    {
        var read = 0;
        for (var room = 0; room < Order.Length; room++)
        {
            foreach (var (file, text) in Files(Order[room]))
            {
                read++;
                foreach (var later in Order[(room + 1)..])
                {
                    Assert.False(text.Contains($"using EssayCoach.Marking.{later};", StringComparison.Ordinal), $"{file} uses the later room {later}.");
                }
            }
        }

        Assert.True(read > 40);
    }

    [Fact]
    public void Source_files_keep_to_a_length_that_can_be_read_at_once()
    {
        foreach (var (file, text) in Files(""))
        {
            Assert.True(text.Count(c => c == '\n') <= 300, file + " is too long.");
        }
    }

    [GeneratedRegex(@"DateTime\.(Utc)?Now|DateTimeOffset\.(Utc)?Now|Stopwatch|Environment\.TickCount", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Clock();

    private static IEnumerable<(string File, string Text)> Files(string room) =>
        Directory.EnumerateFiles(Path.Combine(Source, room), "*.cs", SearchOption.AllDirectories)
            .Select(f => f.Replace('\\', '/'))
            .Where(f => !f.Contains("/bin/", StringComparison.Ordinal) && !f.Contains("/obj/", StringComparison.Ordinal))
            .Select(f => (f, File.ReadAllText(f)));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EssayCoach.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository."), "src", "EssayCoach.Marking");
    }
}
