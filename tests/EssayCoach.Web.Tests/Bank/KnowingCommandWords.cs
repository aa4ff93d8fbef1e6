using EssayCoach.Web.Practice;

namespace EssayCoach.Web.Tests.Bank;

public sealed class Knowing_command_words
{
    [Theory]
    [InlineData("How successful", "", "How successful")]
    [InlineData("quotation + Assess the validity of this view", "", "Assess the validity of this view")]
    [InlineData("quotation + How far do you agree", "", "How far do you agree")]
    [InlineData("Was ... a failure?", "", "Was …?")]
    [InlineData("Evaluate the view that", "", "Evaluate")]
    [InlineData(null, "To what extent was the canal a success?", "To what extent")]
    [InlineData(null, "“The canal failed.” How far do you agree?", "How far do you agree")]
    [InlineData(null, "Explain why the canal failed.", "Why")]
    [InlineData(null, "Explain two results of the canal.", "Explain")]
    [InlineData(null, "Compare the canal and the railway.", "Compare")]
    [InlineData(null, "Were the Whyte brothers to blame?", "Was …?")]
    [InlineData("", "Discuss.", "Discuss")]
    [InlineData(null, "The canal reassessed.", "Other wording")]
    [InlineData("Sketch", "How far did the canal succeed?", "Other wording")]
    public void They_are_known_by_what_the_rubric_names_else_by_the_question(string? named, string question, string name) =>
        Assert.Equal(name, CommandWords.Of(named, question).Name);

    [Fact]
    public void Each_says_what_to_do_how_and_what_spoils_it()
    {
        foreach (var word in CommandWords.All.Append(CommandWords.Unknown))
        {
            Assert.All([word.Demand, word.Shape, word.Pitfall], s => Assert.EndsWith(".", s.TrimEnd('?') + ".", StringComparison.Ordinal));
            Assert.InRange(word.Demand.Length, 40, 220);
        }

        Assert.Equal(CommandWords.All.Count, CommandWords.All.Select(w => w.Name).Distinct().Count());
    }
}
