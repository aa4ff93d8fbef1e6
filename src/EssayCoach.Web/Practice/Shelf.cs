using System.Diagnostics.CodeAnalysis;
using EssayCoach.Marking.Rubrics;

namespace EssayCoach.Web.Practice;

/// <summary>A rubric as the bank holds it.</summary>
/// <param name="Entry">Where it can be read.</param>
/// <param name="Card">What the list needs, null where it cannot be used.</param>
/// <param name="Problems">What is wrong with it, as far as it has been read.</param>
/// <param name="Checked">Whether it has been read in full.</param>
internal sealed record Held(RubricEntry Entry, QuestionCard? Card, IReadOnlyList<Problem> Problems, bool Checked)
{
    internal static Held Of(RubricEntry entry)
    {
        var held = new Held(entry, entry.Card(), [], Checked: false);
        return held.Card is null ? held.With(entry.Read()) : held;
    }

    internal Held With(RubricReading reading) => this with
    {
        Card = reading.Scheme is { } scheme ? Card ?? QuestionCard.Of(scheme) : null,
        Problems = reading.Problems,
        Checked = true,
    };
}

/// <summary>The rubrics of one moment: those to practise in an index, the broken ones by name.</summary>
internal sealed class Shelf
{
    private readonly Dictionary<string, Held> byName;
    private readonly Dictionary<string, Held> byId = new(StringComparer.Ordinal);

    private Shelf(IReadOnlyList<Held> held, QuestionIndex? index)
    {
        Held = held;
        byName = held.ToDictionary(h => h.Entry.Name, StringComparer.Ordinal);
        var problems = held.SelectMany(h => h.Problems).ToList();
        var broken = new List<string>();
        foreach (var one in held)
        {
            if (WhyNot(one) is { } sentence)
            {
                problems.Add(new(one.Entry.Name, 1, 1, ProblemSeverity.Error, sentence));
                broken.Add(one.Entry.Name);
            }
            else if (one.Card is null)
            {
                broken.Add(one.Entry.Name);
            }
        }

        (Problems, Broken) = (problems, broken);
        Index = index ?? new(byId.Values.Select(h => h.Card!));
        Unchecked = held.Count(h => !h.Checked);
    }

    internal IReadOnlyList<Held> Held { get; }

    internal IReadOnlyList<Problem> Problems { get; }

    internal IReadOnlyList<string> Broken { get; }

    internal QuestionIndex Index { get; }

    internal int Unchecked { get; }

    internal static Shelf Of(IReadOnlyList<Held> held) => new(held, index: null);

    internal Held? Find(string id) => byId.GetValueOrDefault(id);

    internal bool Has(RubricEntry entry) => Has(entry, out _);

    internal bool Has(RubricEntry entry, [NotNullWhen(true)] out Held? held) => byName.TryGetValue(entry.Name, out held) && held.Entry.Stamp == entry.Stamp;

    /// <summary>The shelf with some rubrics read in full; the index is made again only where one of them falls out.</summary>
    internal Shelf Replace(IReadOnlyDictionary<string, Held> read)
    {
        var same = read.All(r => byName[r.Key].Card == r.Value.Card);
        return new([.. Held.Select(h => read.GetValueOrDefault(h.Entry.Name) ?? h)], same ? Index : null);
    }

    /// <summary>Takes a rubric onto the list, or says why it cannot be there although it can be read.</summary>
    private string? WhyNot(Held one)
    {
        if (one.Card is not { } card)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(card.Question))
        {
            return "Without a question nobody can pick it: put the question in a heading at the top, such as \"# How successful was ...?\".";
        }

        return byId.TryAdd(card.Id, one) || byId[card.Id].Entry.Replaces ? null : $"Another rubric has the id {card.Id} already: give this one an id of its own.";
    }
}
