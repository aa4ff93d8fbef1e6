using EssayCoach.Marking.Rubrics;
using EssayCoach.Web.Practice;

namespace EssayCoach.Web.Tests.Bank;

/// <summary>A few questions as the list knows them.</summary>
internal static class SampleCards
{
    internal static QuestionIndex Index { get; } = new(
    [
        Card("genoa", "How successful was Soviet diplomacy at Genoa?", "History", "Cambridge International (inferred)", "AS Level", "Soviet diplomacy, 1920-29", "2021", "1920-1929", "The envoy was Georgi Chicherin, and Łódź was near."),
        Card("rapallo", "Why did Germany sign the Treaty of Rapallo?", "History", "Cambridge International", "A Level", "Soviet diplomacy, 1920-29", "2019", "1919-1922", "It was signed by Rathenau in Italy."),
        Card("henry", "\"By 1509 Henry VII was secure.\" How far do you agree?", "History", "AQA", "A Level", "Tudors", "practice", "1485-1509", "He feared Perkin Warbeck."),
        Card("sugar", "Evaluate the view that a tax on sugar works.", "Economics", "AQA", "A Level", "Market failure", "2021", "none", "Drinkers in Mexico paid."),
    ]);

    internal static QuestionFilter Chosen(Facet facet, string value) =>
        new() { Chosen = [.. QuestionFilter.Facets.Select(f => f == facet ? value : null)] };

    internal static QuestionCard Card(string id, string question, string subject, string board, string level, string topic, string year, string period, string body)
    {
        var text = $"---\nid: {id}\nsubject: {subject}\nboard: {board}\nlevel: {level}\ntopic: {topic}\nyear: {year}\nmarks: 20\nperiod: {period}\n---\n\n# {question}\n\n## F: Failures\n\n- {body}\n";
        return QuestionCard.Of(RubricHead.Read(text, id + ".md")!, text);
    }
}
