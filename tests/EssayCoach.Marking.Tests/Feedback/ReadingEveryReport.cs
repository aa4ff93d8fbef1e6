using System.Text;
using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Rubrics;
using Xunit;

namespace EssayCoach.Marking.Tests.Feedback;

/// <summary>What holds of the written feedback on every exemplar, of whatever kind and level.</summary>
public sealed class ReadingEveryReport
{
    private static readonly string Root = FindRoot();

    public static TheoryData<string> Questions => [.. Directory.EnumerateDirectories(Path.Combine(Root, "essays")).Select(f => Path.GetFileName(f)!).Where(q => File.Exists(Path.Combine(Root, "rubrics", q + ".md"))).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Questions))]
    public void Every_quotation_stands_in_the_essay(string question)
    {
        var wrong = new List<string>();
        foreach (var (exemplar, report) in Reports(question))
        {
            var essay = Folded(exemplar.Text);
            foreach (var line in Lines(report).Concat(report.Slips.Select(s => s.Message)))
            {
                wrong.AddRange(Quotations(line).Where(q => !essay.Contains(Folded(q.Split('…')[0]).Trim(), StringComparison.Ordinal)).Select(q => $"{exemplar.Id}: {q}"));
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void Quotation_marks_open_and_close_on_one_line(string question)
    {
        foreach (var (exemplar, report) in Reports(question))
        {
            foreach (var line in Lines(report))
            {
                Assert.DoesNotContain('\n', line);
                var open = 0;
                foreach (var c in line)
                {
                    open += c switch { '“' => 1, '”' => -1, _ => 0 };
                    Assert.True(open is 0 or 1, $"{exemplar.Id}: {line}");
                }

                Assert.True(open == 0, $"{exemplar.Id}: {line}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void Sections_say_something_and_stand_in_their_order(string question)
    {
        string[] order = ["answer", "next-step", "points", "partial", "facts", "skills", "went-well", "even-better", "estimate", "other-points", "progress", "checks"];
        foreach (var (exemplar, report) in Reports(question))
        {
            var sections = report.Feedback.Sections;
            Assert.All(sections, s => Assert.NotEmpty(s.Paragraphs));
            Assert.All(Lines(report), line => Assert.True(line.Length > 8 && !line.Contains("  ", StringComparison.Ordinal), $"{exemplar.Id}: {line}"));
            Assert.Equal(order.Where(id => sections.Any(s => s.Id == id)), sections.Select(s => s.Id));
            Assert.Single(sections, s => s.Id == "next-step");
            Assert.Contains("practice estimate", string.Join(' ', sections.Single(s => s.Id == "estimate").Paragraphs), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void No_sentence_of_ours_holds_the_notation_of_a_rubric(string question)
    {
        var wrong = new List<string>();
        foreach (var (exemplar, report) in Reports(question))
        {
            var ours = report.Feedback.Sections.Where(s => s.Id != "facts").SelectMany(s => s.Paragraphs)
                .Concat(report.Points.Select(p => p.Missing ?? "")).Concat(report.Points.SelectMany(p => p.Evidence).Select(e => e.Reason)).Concat([report.Level.Reason]);
            wrong.AddRange(ours.Select(Unquoted).Where(o => o.Contains(" / ", StringComparison.Ordinal) || o.Contains("effect:", StringComparison.OrdinalIgnoreCase) || o.Contains("; ", StringComparison.Ordinal) && o.Contains("Still to add", StringComparison.Ordinal) || o.Contains(" ,", StringComparison.Ordinal)).Select(o => $"{exemplar.Id}: {o}"));
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void What_is_still_to_add_never_gives_a_year_away(string question)
    {
        var partial = Reports(question).SelectMany(r => r.Report.Points).Where(p => p.Missing?.StartsWith("Still to add", StringComparison.Ordinal) == true).ToList();

        Assert.NotEmpty(partial);
        Assert.All(partial, p => Assert.False(p.Missing!.Split(' ', ',', '.', '-').Any(w => w.Length == 4 && w.All(char.IsDigit)), p.Missing));
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void Steps_are_few_and_all_different(string question)
    {
        foreach (var (exemplar, report) in Reports(question))
        {
            var steps = report.Feedback.Sections.Where(s => s.Id is "next-step" or "even-better").SelectMany(s => s.Paragraphs).ToList();
            Assert.True(steps.Count <= 3 && steps.Distinct(StringComparer.Ordinal).Count() == steps.Count, exemplar.Id);
            Assert.InRange(report.Feedback.Sections.FirstOrDefault(s => s.Id == "went-well")?.Paragraphs.Count ?? 0, 0, 3);
        }
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void No_two_steps_work_on_one_paragraph_and_none_asks_for_more_of_a_bare_heading_of_words(string question)
    {
        foreach (var (exemplar, report) in Reports(question))
        {
            var steps = report.Feedback.Sections.Where(s => s.Id is "next-step" or "even-better").SelectMany(s => s.Paragraphs).ToList();
            var places = steps.Select(s => Unquoted(s).Split("paragraph ", 2)).Where(s => s.Length > 1 && char.IsAsciiDigit(s[1][0])).Select(s => s[1].Split(' ', ',', ':', '.')[0]).ToList();
            Assert.True(places.Distinct(StringComparer.Ordinal).Count() == places.Count, $"{exemplar.Id}: {string.Join(" | ", steps)}");
            Assert.All(steps.Where(s => s.Contains("so that a reader can check it", StringComparison.Ordinal)), s => Assert.True(Quotations(s).First().Split(' ').Length > 4, $"{exemplar.Id}: {s}"));
        }
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void The_shares_of_the_sides_add_up(string question)
    {
        foreach (var (exemplar, report) in Reports(question))
        {
            var line = Lines(report).FirstOrDefault(l => l.StartsWith("Balance: of what", StringComparison.Ordinal)) ?? "about 100%";
            Assert.True(line.Split("about ").Skip(1).Sum(p => int.Parse(p.Split('%')[0], System.Globalization.CultureInfo.InvariantCulture)) == 100, $"{exemplar.Id}: {line}");
        }
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_paragraph_that_names_a_test_or_ranks_is_not_told_to_do_so(string question)
    {
        foreach (var (exemplar, report) in Reports(question))
        {
            var first = exemplar.Text.TrimStart().Split("\n\n")[0];
            var steps = Lines(report).Where(l => l.StartsWith("Say in your first paragraph", StringComparison.Ordinal));
            Assert.True(!steps.Any() || !(first.Contains("I shall ask", StringComparison.Ordinal) || first.Contains("need a test", StringComparison.Ordinal) || first.Contains("measured against", StringComparison.Ordinal)), exemplar.Id);
        }
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void Points_that_are_not_made_are_not_named(string question)
    {
        foreach (var (exemplar, report) in Reports(question))
        {
            var points = report.Feedback.Sections.FirstOrDefault(s => s.Id == "points")?.Paragraphs ?? [];
            var named = report.Points.Where(p => p.Verdict != Verdict.Full && points.Any(l => l.StartsWith(p.Title + ":", StringComparison.Ordinal)));
            Assert.True(!named.Any(), exemplar.Id);
        }
    }

    private static List<(Exemplar Exemplar, MarkedEssay Report)> Reports(string question)
    {
        var scheme = RubricFile.Load(Path.Combine(Root, "rubrics", question + ".md")).Scheme!;
        var reports = Directory.EnumerateFiles(Path.Combine(Root, "essays", question), "*.md").Order(StringComparer.Ordinal)
            .Select(f => Exemplar.Read(File.ReadAllText(f))).Select(e => (e, EssayMarker.Mark(e.Text, scheme, MarkingModels.None, e.Id))).ToList();
        Assert.NotEmpty(reports);
        return reports;
    }

    private static IEnumerable<string> Lines(MarkedEssay report) => report.Feedback.Sections.SelectMany(s => s.Paragraphs);

    private static IEnumerable<string> Quotations(string line) => line.Split('“').Skip(1).Select(part => part.Split('”')[0]);

    private static string Unquoted(string line) => string.Concat(line.Split('“').Select((part, i) => i == 0 ? part : "Q" + part[(part.IndexOf('”', StringComparison.Ordinal) + 1)..]));

    /// <summary>White space folded, quotation marks of any kind the same.</summary>
    private static string Folded(string text)
    {
        var folded = new StringBuilder();
        foreach (var c in string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        {
            folded.Append(c is '“' or '”' or '"' or '‘' or '’' or '„' or '«' or '»' ? '\'' : c);
        }

        return folded.ToString();
    }

    private static string FindRoot()
    {
        var at = AppContext.BaseDirectory;
        while (at is not null && !Directory.Exists(Path.Combine(at, "essays")))
        {
            at = Path.GetDirectoryName(at);
        }

        return at ?? throw new DirectoryNotFoundException("No folder above the tests holds essays.");
    }
}
