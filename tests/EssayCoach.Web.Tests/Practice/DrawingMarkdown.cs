using EssayCoach.Web.Practice;

namespace EssayCoach.Web.Tests.Practice;

public sealed class Drawing_markdown_that_a_person_typed
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("text <b onclick=\"x()\">bold</b>")]
    public void Html_is_shown_as_text(string typed)
    {
        var drawn = Draw(typed);
        Assert.Contains("&lt;", drawn, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", drawn, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", drawn, StringComparison.Ordinal);
        Assert.DoesNotContain("<b ", drawn, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[press me](javascript:alert(1))")]
    [InlineData("![press me](https://elsewhere.example/x.png)")]
    [InlineData("press me <https://elsewhere.example>")]
    [InlineData("[press me][1]\n\n[1]: https://elsewhere.example")]
    public void Links_and_pictures_keep_their_words_and_lose_their_addresses(string typed)
    {
        var drawn = Draw(typed);
        Assert.Contains("press me", drawn, StringComparison.Ordinal);
        Assert.DoesNotContain("href", drawn, StringComparison.Ordinal);
        Assert.DoesNotContain("src", drawn, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_go_under_those_of_the_page() => Assert.Contains("<h3>One</h3>", Draw("# One"), StringComparison.Ordinal);

    [Fact]
    public void Emphasis_is_drawn() => Assert.Contains("<em>far</em>", Draw("how *far*"), StringComparison.Ordinal);

    [Fact]
    public void Text_that_nests_absurdly_is_refused_and_not_thrown() => Assert.Null(SafeMarkdown.Draw(new string('>', 5000) + " a"));

    private static string Draw(string typed) => SafeMarkdown.Draw(typed)!.Value.Value;
}
