using EssayCoach.Marking.Levels;
using EssayCoach.Marking.Rubrics;
using Xunit;

namespace EssayCoach.Marking.Tests.Levels;

/// <summary>Every level set that comes with the product, climbed from foot to top.</summary>
public sealed class FillingBands
{
    private const double Step = 0.01;
    private const double Top = 5.99;

    public static TheoryData<string> Sets =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "rubrics", "levels"), "*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Sets))]
    public void A_higher_answer_never_gets_a_lower_mark_or_level(string set) => OnEveryGrid(set, (grid, places) =>
    {
        Assert.Equal(places.OrderBy(p => p.Marks).Select(p => p.Marks), places.Select(p => p.Marks));
        Assert.Equal(places.OrderBy(p => p.Level).Select(p => p.Level), places.Select(p => p.Level));
    });

    [Theory]
    [MemberData(nameof(Sets))]
    public void A_mark_lies_in_the_band_of_its_level_however_uneven_the_bands_are(string set) => OnEveryGrid(set, (grid, places) =>
        Assert.All(places, p => Assert.InRange(p.Marks!.Value, grid.Bands[p.Level!.Value - 1].From, grid.Bands[p.Level.Value - 1].To)));

    [Theory]
    [MemberData(nameof(Sets))]
    public void The_range_holds_the_mark_and_stays_on_the_scale(string set) => OnEveryGrid(set, (grid, places) => Assert.All(places, p =>
    {
        Assert.InRange(p.Marks!.Value, p.Range![0], p.Range[1]);
        Assert.True(p.Range[0] >= 0 && p.Range[1] <= p.OutOf && p.Range[0] < p.Range[1]);
    }));

    [Theory]
    [MemberData(nameof(Sets))]
    public void Foot_and_top_of_the_ladder_are_foot_and_top_of_the_set_and_every_mark_can_be_reached(string set) => OnEveryGrid(set, (grid, places) =>
    {
        Assert.Equal((1, grid.Bands[0].From), (places[0].Level, places[0].Marks));
        Assert.Equal((grid.Bands.Count, grid.Bands[^1].To), (places[^1].Level, places[^1].Marks));
        Assert.Equal(Enumerable.Range(grid.Bands[0].From, grid.Bands[^1].To - grid.Bands[0].From + 1), places.Select(p => p.Marks!.Value).Distinct());
    });

    [Theory]
    [InlineData("cie-20", 3.0, 3)]
    [InlineData("cie-20", 3.99, 3)]
    [InlineData("cie-20", 4.0, 4)]
    [InlineData("ocr-20", 3.0, 3)]
    [InlineData("ocr-20", 4.99, 5)]
    [InlineData("ocr-20", 5.0, 6)]
    [InlineData("gcse-16", 5.0, 4)]
    [InlineData("gcse-16", 3.0, 2)]
    public void A_set_with_more_or_fewer_levels_than_five_is_scaled_by_position(string set, double height, int level) =>
        Assert.Equal(level, BandPlacer.Place(Grids(set)[0], height, Grids(set)[0].Bands[^1].To).Level);

    [Theory]
    [MemberData(nameof(Sets))]
    public void Under_the_ladder_there_is_level_nought_without_a_mark(string set) =>
        Assert.All(Grids(set), g => Assert.Equal((0, 0), (BandPlacer.Place(g, 0, g.Bands[^1].To).Level, BandPlacer.Place(g, 0.5, g.Bands[^1].To).Marks)));

    private static IReadOnlyList<LevelGrid> Grids(string set) => Repository.Scheme(Repository.Ussr, set).Levels!.Grids;

    private static void OnEveryGrid(string set, Action<LevelGrid, List<ObjectiveEstimate>> check)
    {
        foreach (var grid in Grids(set))
        {
            check(grid, [.. Enumerable.Range(0, (int)((Top - 1) / Step) + 1).Select(i => BandPlacer.Place(grid, 1 + (i * Step), grid.Bands[^1].To))]);
        }
    }
}
