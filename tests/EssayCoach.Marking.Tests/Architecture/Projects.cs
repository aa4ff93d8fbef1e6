using System.Xml.Linq;
using Xunit;

namespace EssayCoach.Marking.Tests.Architecture;

public sealed class Projects
{
    [Theory]
    [InlineData("EssayCoach.Marking")]
    [InlineData("EssayCoach.Data", "EssayCoach.Marking")]
    [InlineData("EssayCoach.Web", "EssayCoach.Data", "EssayCoach.Marking")]
    [InlineData("EssayCoach.Cli", "EssayCoach.Data", "EssayCoach.Marking")]
    public void Point_one_way_and_the_pages_and_the_command_line_do_not_know_each_other(string project, params string[] uses)
    {
        var file = XDocument.Load(Path.Combine(Rooms.Sources, project, project + ".csproj"));
        var references = file.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value));
        Assert.Equal(uses, references.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_command_line_reaches_what_is_kept_for_backups_alone()
    {
        var used = Directory.EnumerateFiles(Path.Combine(Rooms.Sources, "EssayCoach.Cli"), "*.cs")
            .SelectMany(File.ReadLines).Where(l => l.StartsWith("using EssayCoach.Data", StringComparison.Ordinal)).Distinct();
        Assert.Equal(["using EssayCoach.Data.Backups;"], used);
    }
}
