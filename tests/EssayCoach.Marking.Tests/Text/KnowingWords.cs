using System.Text.RegularExpressions;
using EssayCoach.Marking.Text;
using Xunit;

namespace EssayCoach.Marking.Tests.Text;

public sealed partial class KnowingWords
{
    private static readonly (string One, string Other)[] Opposites =
    [
        ("successful", "unsuccessful"), ("recognised", "unrecognised"), ("legal", "illegal"), ("stable", "unstable"), ("popular", "unpopular"), ("employment", "unemployment"),
        ("equality", "inequality"), ("majority", "minority"), ("major", "minor"), ("victory", "defeat"), ("success", "failure"), ("increase", "decrease"), ("rise", "fall"),
        ("strong", "weak"), ("strengthen", "weaken"), ("friendly", "hostile"), ("ally", "enemy"), ("include", "exclude"), ("accept", "refuse"), ("import", "export"),
        ("secret", "open"), ("loyal", "disloyal"), ("agree", "disagree"), ("trust", "distrust"), ("war", "peace"), ("rich", "poor"), ("true", "false"), ("begin", "end"),
        ("support", "oppose"), ("attack", "defend"), ("supply", "demand"), ("urban", "rural"), ("communist", "capitalist"), ("sever", "resume"), ("creditor", "debtor"),
        ("loan", "debt"), ("temporary", "permanent"), ("short-term", "long-term"), ("elastic", "inelastic"), ("progressive", "regressive"), ("immigration", "emigration"),
        ("independent", "dependent"), ("formal", "informal"), ("rearmament", "disarmament"), ("united", "divided"), ("powerful", "powerless"), ("inflation", "deflation"),
        ("boom", "slump"), ("surplus", "shortage"), ("profit", "loss"), ("allow", "forbid"), ("abolish", "establish"), ("improve", "worsen"), ("love", "hate"),
        ("cautious", "reckless"), ("lenient", "harsh"), ("prepared", "unprepared"), ("developed", "underdeveloped"), ("isolation", "isolationism"), ("tsarist", "soviet"),
    ];

    public static TheoryData<string> Families() =>
    [
        "refuse refused refusal", "betray betrayed betrayal", "recognise recognised recognition recognized", "britain british britons", "germany german germans", "renew renewal renewed",
        "expel expelled expulsion", "defend defence defense defensive", "lose lost loss", "die dead death died", "grow grew growth", "suspicion suspicious suspects", "ally allies alliance allied",
        "treaty treaties", "country countries", "crisis crises", "woman women", "colour color coloured", "labour labor", "programme program programs", "isolate isolated isolation",
        "destroy destruction destroyed", "ratify ratified ratification", "unemployed unemployment", "colony colonies colonial colonisation", "economy economic economies", "communist communism",
        "raise raised raises raising", "rise rose risen rises", "arise arises arose", "analyse analysis analysed", "pay paid payment", "tsar czar tsarist", "secret secretly secrecy",
    ];

    public static TheoryData<string, string> Strangers() => new()
    {
        { "community", "communism" }, { "general", "generate" }, { "organ", "organisation" }, { "major", "majority" }, { "author", "authority" }, { "international", "internal" },
        { "important", "import" }, { "severe", "sever" }, { "several", "sever" }, { "capital", "capitalism" }, { "succession", "success" }, { "nation", "nationalism" },
        { "conservative", "conservation" }, { "protestant", "protest" }, { "officer", "office" }, { "customs", "customer" }, { "civil", "civilisation" }, { "university", "universe" },
        { "russia", "prussia" }, { "iran", "iraq" }, { "genoa", "geneva" }, { "austria", "australia" }, { "comintern", "cominform" }, { "moral", "morale" }, { "experience", "experiment" },
    };

    public static TheoryData<string> Misspelt() =>
        ["recieved", "seperate", "beleive", "rapalo", "versialles", "zinovief", "commintern", "comunism", "wiemar", "leter", "agrement"];

    public static TheoryData<string> Real() =>
        ["genoa", "geneva", "locarno", "lausanne", "lowell", "lovell", "cominform", "prussia", "iraq", "over", "start", "hired", "bars", "warmly", "whereas", "countries", "raised"];

    [Theory]
    [MemberData(nameof(Families))]
    public void A_family_of_words_shares_its_stem(string family) => Assert.Single(family.Split(' ').Select(Lexicon.Stem).Distinct());

    [Fact]
    public void Opposites_never_share_a_stem() => Assert.All(Opposites, pair => Assert.NotEqual(Lexicon.Stem(pair.One), Lexicon.Stem(pair.Other)));

    [Theory]
    [MemberData(nameof(Strangers))]
    public void Words_that_only_look_related_keep_apart(string one, string other) => Assert.NotEqual(Lexicon.Stem(one), Lexicon.Stem(other));

    [Fact]
    public void No_group_of_synonyms_holds_opposites()
    {
        var groups = Lexicon.SynonymGroups.Select(g => g.Select(Content).ToHashSet(StringComparer.Ordinal)).ToList();
        Assert.All(Opposites, pair => Assert.DoesNotContain(groups, g => g.Contains(Content(pair.One)) && g.Contains(Content(pair.Other))));
    }

    [Theory]
    [InlineData("turn down", 2)]
    [InlineData("not invited", 2)]
    [InlineData("the treaty of Berlin", 2)]
    [InlineData("world war two", 3)]
    [InlineData("left out in the cold", 2)]
    [InlineData("of the", 0)]
    public void A_phrase_keeps_the_small_words_that_its_meaning_hangs_on(string phrase, int words) => Assert.Equal(words, Lexicon.Kept(phrase).Count);

    [Fact]
    public void Every_group_of_synonyms_has_different_members() =>
        Assert.All(Lexicon.SynonymGroups, g => Assert.True(g.Count >= 2 && g.Select(Content).Distinct().Count() == g.Count, string.Join(" | ", g)));

    [Fact]
    public void No_group_of_synonyms_stands_twice() => Assert.Distinct(Lexicon.SynonymGroups.Select(g => string.Join('|', g.Select(Content).Order(StringComparer.Ordinal))));

    [Fact]
    public void Every_line_of_the_irregular_forms_is_well_formed_and_no_form_stands_twice()
    {
        var lines = Lines("irregular.txt");
        Assert.All(lines, line => Assert.Matches(IrregularLine(), line));
        Assert.Distinct(lines.Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]));
        Assert.Distinct(lines.SelectMany(Forms));
        var forms = lines.SelectMany(Forms).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(lines, line => forms.Contains(line[..line.IndexOf(':', StringComparison.Ordinal)]));
    }

    [Fact]
    public void Two_lines_of_the_irregular_forms_never_come_to_one_stem() =>
        Assert.Distinct(Lines("irregular.txt").Select(line => Lexicon.Stem(Forms(line)[0])));

    [Fact]
    public void The_real_words_stand_in_order_and_none_twice()
    {
        var words = Lines("words.txt");
        Assert.All(words, word => Assert.Matches(RealWord(), word));
        Assert.Equal(words.Order(StringComparer.Ordinal).Distinct(), words);
    }

    [Theory]
    [MemberData(nameof(Misspelt))]
    public void A_misspelling_is_no_real_word(string word) => Assert.False(Lexicon.IsKnown(word));

    [Theory]
    [MemberData(nameof(Real))]
    public void A_real_word_or_name_is_known(string word) => Assert.True(Lexicon.IsKnown(word));

    private static string Content(string text) => string.Join(' ', Lexicon.Kept(text).Select(t => t.Stem));

    private static string[] Forms(string line) => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static List<string> Lines(string file)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream("EssayCoach.Marking.Text." + file);
        using var reader = new StreamReader(stream ?? throw new InvalidOperationException(file));
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')];
    }

    [GeneratedRegex("^[a-z]+_?:( [a-z]+)+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IrregularLine();

    [GeneratedRegex("^[a-z]{2,}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RealWord();
}
