using System.Text.RegularExpressions;
using EssayCoach.Marking.Feedback;
using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Rubrics;
using Xunit;

namespace EssayCoach.Marking.Tests.Feedback;

/// <summary>The shape of the feedback and the truth of its quotations; its wording is free to change.</summary>
public sealed partial class ShapeOfFeedback
{
    private static readonly string[] Order = ["answer", "next-step", "points", "partial", "facts", "skills", "went-well", "even-better", "estimate", "other-points", "progress", "checks"];

    public static TheoryData<string> Exemplars => [.. Repository.Essays.Select(e => e.Id)];

    [Theory]
    [MemberData(nameof(Exemplars))]
    public void Sections_come_in_one_order_each_once_and_none_is_empty(string id)
    {
        var sections = Sections(id);
        var ids = sections.Select(s => s.Id).ToList();

        Assert.Equal(Order.Where(ids.Contains), ids);
        Assert.All(sections, s => Assert.True(s.Title.Length > 0 && s.Paragraphs.Count > 0 && s.Paragraphs.All(p => p.Trim().Length > 0), s.Id));
    }

    [Theory]
    [MemberData(nameof(Exemplars))]
    public void Every_report_says_what_to_do_next_and_what_was_not_checked(string id)
    {
        var ids = Sections(id).Select(s => s.Id).ToList();

        Assert.Contains("next-step", ids);
        Assert.Contains("checks", ids);
        Assert.Contains("estimate", ids);
    }

    [Theory]
    [MemberData(nameof(Exemplars))]
    public void What_stands_in_quotation_marks_stands_in_the_essay_or_in_the_rubric(string id)
    {
        var essay = Repository.Essay(id);
        var sources = Plain(essay.Text + "\n" + RubricText(Repository.Scheme(essay.Question)));
        var strange = Sections(id).Where(s => s.Id is not ("even-better" or "next-step" or "skills")).SelectMany(s => s.Paragraphs).SelectMany(p => Quoted().Matches(p).Select(m => m.Groups["quote"].Value))
            .SelectMany(q => q.Split('…', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Where(q => !sources.Contains(Plain(q), StringComparison.Ordinal)).ToList();

        Assert.Empty(strange);
    }

    [Theory]
    [MemberData(nameof(Exemplars))]
    public void Feedback_is_plain_text_without_markup_or_holes(string id) =>
        Assert.All(Sections(id).SelectMany(s => s.Paragraphs), p => Assert.DoesNotMatch(@"\{\d*\}|\bnull\b|\bNaN\b|System\.|  |“”|\.\.\.\.", p));

    [Theory]
    [MemberData(nameof(Exemplars))]
    public void Facts_to_check_are_listed_just_where_there_are_slips(string id)
    {
        var essay = Repository.Essay(id);
        var report = Repository.Report(essay.Id);

        Assert.Equal(report.Slips.Count > 0, report.Feedback.Sections.Any(s => s.Id == "facts"));
        Assert.All(report.Slips, s => Assert.Contains(report.Feedback.Sections.Single(f => f.Id == "facts").Paragraphs, p => Bare(p).Contains(Bare(s.Quote), StringComparison.Ordinal)));
    }

    /// <summary>Without quotation marks, which are nested where a quotation holds another.</summary>
    private static string Bare(string text) => string.Concat(text.Where(c => !"\"“”‘’".Contains(c, StringComparison.Ordinal)));

    [Fact]
    public void The_question_is_never_called_answered_in_an_empty_text()
    {
        var sections = Repository.Mark("").Feedback.Sections;

        Assert.DoesNotContain(sections, s => s.Id is "points" or "partial" or "went-well" or "facts");
        Assert.Contains(sections, s => s.Id == "next-step");
    }

    [Fact]
    public void A_second_attempt_is_compared_with_the_first_and_a_first_with_nothing()
    {
        var scheme = Repository.Scheme(Repository.Ussr);
        var first = EssayMarker.Mark("In April 1922 Germany signed the Treaty of Rapallo, which restored diplomatic relations.", scheme, MarkingModels.None);
        var second = EssayMarker.Mark(Repository.Essay("ussr-01").Text, scheme, MarkingModels.None, "essay", first);

        Assert.DoesNotContain(first.Feedback.Sections, s => s.Id == "progress");
        Assert.Contains(second.Feedback.Sections, s => s.Id == "progress");
        Assert.Equal(EssayMarker.Mark(Repository.Essay("ussr-01").Text, scheme, MarkingModels.None).Points.Select(p => p.Verdict), second.Points.Select(p => p.Verdict));
    }

    private static IReadOnlyList<FeedbackSection> Sections(string id)
    {
        return Repository.Report(id).Feedback.Sections;
    }

    private static string RubricText(MarkScheme scheme) => string.Join(
        '\n',
        scheme.Points.Append(scheme.Judgement!).SelectMany(p => p.Facts.SelectMany(f => f.Wordings.Append(f.Text)).Concat(p.Accept).Concat(p.Confusions.SelectMany(c => new[] { c.Text, c.Record })).Append(p.Title).Append(p.Statement))
            .Concat(scheme.Sides.Select(s => s.Name)).Concat(scheme.Dates.SelectMany(d => d.Names.Append(d.Record))).Append(scheme.Question));

    /// <summary>White space as one blank and quotation marks as one kind: typography is no part of a quotation.</summary>
    private static string Plain(string text) => Blanks().Replace(text, " ").Replace('“', '\'').Replace('”', '\'').Replace('"', '\'').Replace('‘', '\'').Replace('’', '\'').Trim(' ', '.', ',', ';', ':');

    [GeneratedRegex("“(?<quote>[^”]*)”", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();
}
