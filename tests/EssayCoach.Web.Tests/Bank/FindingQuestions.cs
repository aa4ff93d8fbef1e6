using EssayCoach.Web.Practice;

namespace EssayCoach.Web.Tests.Bank;

public sealed class Finding_questions
{
    [Theory]
    [InlineData("genoa", "genoa")]
    [InlineData("GENOA succ", "genoa")]
    [InlineData("chicher", "genoa")]
    [InlineData("lodz", "genoa")]
    [InlineData("Łódź", "genoa")]
    [InlineData("rathenau", "rapallo")]
    [InlineData("tudor", "henry")]
    [InlineData("1500", "henry")]
    [InlineData("1925", "genoa")]
    [InlineData("1921", "rapallo genoa")]
    [InlineData("soviet", "genoa rapallo")]
    [InlineData("soviet germany", "rapallo")]
    [InlineData("the tax on sugar", "sugar")]
    [InlineData("drinkers", "")]
    [InlineData("mexico", "sugar")]
    [InlineData("the", "sugar rapallo")]
    [InlineData("2021", "genoa sugar")]
    [InlineData("zebra", "")]
    [InlineData("soviet zebra", "")]
    public void Takes_beginnings_of_words_names_and_years_with_or_without_accents(string search, string ids)
    {
        var found = SampleCards.Index.Select(new() { Search = search });
        Assert.Equal(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), found.Cards.Select(c => c.Id).Order());
        Assert.Equal(found.Cards.Count, found.Found);
    }

    [Fact]
    public void What_stands_in_the_wording_comes_before_what_stands_elsewhere() =>
        Assert.Equal(["genoa", "rapallo"], SampleCards.Index.Select(new() { Search = "soviet" }).Cards.Select(c => c.Id));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ?!  ")]
    public void A_search_without_words_leaves_everything(string? search) =>
        Assert.Equal(4, SampleCards.Index.Select(new() { Search = search }).Found);

    [Fact]
    public void Without_a_search_questions_stand_by_subject_and_topic() =>
        Assert.Equal(["sugar", "genoa", "rapallo", "henry"], SampleCards.Index.Select(QuestionFilter.None).Cards.Select(c => c.Id));

    [Theory]
    [InlineData(Facet.Subject, "history", "genoa rapallo henry")]
    [InlineData(Facet.Board, "Cambridge International", "genoa rapallo")]
    [InlineData(Facet.Year, "Practice question", "henry")]
    [InlineData(Facet.Command, "Why", "rapallo")]
    [InlineData(Facet.Command, "How far do you agree", "henry")]
    [InlineData(Facet.Topic, "no such topic", "")]
    public void A_choice_leaves_what_has_it(Facet facet, string value, string ids) =>
        Assert.Equal(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries), SampleCards.Index.Select(SampleCards.Chosen(facet, value)).Cards.Select(c => c.Id));

    [Fact]
    public void A_facet_counts_what_choosing_it_would_show_with_the_other_choices_kept()
    {
        var filter = SampleCards.Chosen(Facet.Board, "AQA");
        var selection = SampleCards.Index.Select(filter);
        Assert.Equal([new("Economics", 1), new("History", 1)], selection.Facets[(int)Facet.Subject]);
        Assert.Equal([new("AQA", 2), new("Cambridge International", 2)], selection.Facets[(int)Facet.Board]);
        Assert.Equal([new("2021", 1), new("Practice question", 1)], selection.Facets[(int)Facet.Year]);
        foreach (var facet in QuestionFilter.Facets.Where(f => f != Facet.Board))
        {
            foreach (var value in selection.Facets[(int)facet])
            {
                var both = filter with { Chosen = [.. QuestionFilter.Facets.Select(f => f == facet ? value.Value : filter.Chosen[(int)f])] };
                Assert.Equal(value.Questions, SampleCards.Index.Select(both).Found);
            }
        }
    }

    [Theory]
    [InlineData(1, 25)]
    [InlineData(3, 10)]
    [InlineData(0, 25)]
    [InlineData(99, 10)]
    public void A_long_list_comes_in_pages_and_every_page_number_shows_one(int page, int lines)
    {
        var index = new QuestionIndex(Enumerable.Range(0, 60).Select(i => SampleCards.Card($"q{i}", "How far was it so?", "History", "AQA", "A Level", "Canals", "2021", "none", "Nothing.")));
        var selection = index.Select(new() { Page = page });
        Assert.Equal((60, 3, lines), (selection.Found, selection.Pages, selection.Cards.Count));
        Assert.Equal(60, Enumerable.Range(1, 3).SelectMany(p => index.Select(new() { Page = p }).Cards).Distinct().Count());
    }

    [Fact]
    public void A_filter_has_an_address_that_keeps_every_sign() =>
        Assert.Equal("/?q=a%26b%3D%22c%22&topic=War%20%2B%20peace&page=2", (SampleCards.Chosen(Facet.Topic, "War + peace") with { Search = "a&b=\"c\"" }).Address(2));

    [Fact]
    public void No_filter_has_the_bare_address() => Assert.Equal("/", QuestionFilter.None.Address(1));

    [Fact]
    public void A_very_long_search_is_answered() =>
        Assert.Equal(0, SampleCards.Index.Select(new() { Search = string.Join(' ', Enumerable.Range(0, 5_000).Select(i => "w" + i)) }).Found);
}
