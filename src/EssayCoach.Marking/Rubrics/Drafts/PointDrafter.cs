using System.Text.RegularExpressions;

namespace EssayCoach.Marking.Rubrics.Drafts;

/// <summary>Makes a point out of its fields.</summary>
internal static partial class PointDrafter
{
    private static readonly string[] Statement = ["statement", "claim", "point"];
    private static readonly string[] Side = ["side", "strand"];
    private static readonly string[] Facts = ["facts", "fact", "core", "core facts", "extra", "extra facts"];
    private static readonly string[] Accept = ["accept", "accepted", "also accept", "accepted wordings", "synonyms"];
    private static readonly string[] Confusions = ["confusions", "confusion", "common errors", "mistakes", "common mistakes", "do not accept"];
    private static readonly string[] Partial = ["partial", "partial credit", "part credit"];
    private static readonly string[] Samples = ["strong", "middling", "weak"];
    private static readonly string[] Unused = ["reading", "source", "sources", "id"];

    internal static bool Knows(string name) =>
        new[] { Statement, Side, Facts, Accept, Confusions, Partial, Samples, Unused }.Any(n => n.Contains(name, StringComparer.Ordinal));

    /// <summary>Drafts a point.</summary>
    /// <param name="block">Its fields.</param>
    /// <param name="all">All points of the file by reference, for "as Q1-P08".</param>
    internal static DraftPoint Draft(FieldBlock block, IReadOnlyDictionary<string, FieldBlock> all)
    {
        var statement = block.Value(Statement);
        var point = new DraftPoint
        {
            Title = block.Title.Any(char.IsLetterOrDigit) ? DraftText.OneLine(block.Title) : Slug.Opening(statement) is { Length: > 0 } opening ? opening : "Point " + block.Reference,
            Statement = statement,
            Side = block.Value(Side),
            Partial = block.Value(Partial),
        };
        ReadFacts(point, block);
        foreach (var item in Items(block, Accept, all).Select(DraftText.Wording).Where(w => w.Length > 0))
        {
            point.Accept.Add(item);
        }

        foreach (var key in Samples.Where(k => block.Value(k).Length > 0))
        {
            point.Samples.Add((char.ToUpperInvariant(key[0]) + key[1..], block.Value(key)));
        }

        var accepted = point.Accept.Concat(point.Core).Concat(point.Extra).SelectMany(WordingLint.Alternatives).Select(WordingLint.Plain).ToHashSet(StringComparer.Ordinal);
        var drafter = new ConfusionDrafter(point);
        foreach (var confusion in Items(block, Confusions, all).SelectMany(drafter.Draft))
        {
            var form = ConfusionForm.Of(confusion.Text);
            var clash = accepted.Contains(WordingLint.Plain(form.Wrong ?? confusion.Text));
            if (!clash && !point.Confusions.Exists(c => c.Text == confusion.Text))
            {
                point.Confusions.Add(confusion with { Wordings = [.. confusion.Wordings.Where(w => !accepted.Contains(WordingLint.Plain(w)))] });
            }
        }

        return point;
    }

    /// <summary>"core: a ; b ; extra: c", or a field of its own for each kind.</summary>
    private static void ReadFacts(DraftPoint point, FieldBlock block)
    {
        foreach (var (name, value) in block.Fields.Where(f => Facts.Contains(f.Name, StringComparer.Ordinal)))
        {
            var core = !name.StartsWith("extra", StringComparison.Ordinal);
            foreach (var item in DraftText.Split(Kind().Replace(value, " ; ${kind}: "), ';'))
            {
                var fact = item;
                if (Kind().Match(item) is { Success: true, Index: 0 } kind)
                {
                    core = kind.Groups["kind"].Value.Equals("core", StringComparison.OrdinalIgnoreCase);
                    fact = item[kind.Length..];
                }

                if (DraftText.Fact(fact) is { Length: > 0 } text)
                {
                    (core ? point.Core : point.Extra).Add(text);
                }
            }
        }
    }

    private static IEnumerable<string> Items(FieldBlock block, string[] names, IReadOnlyDictionary<string, FieldBlock> all)
    {
        foreach (var item in block.Fields.Where(f => names.Contains(f.Name, StringComparer.Ordinal)).SelectMany(f => DraftText.Split(f.Value, ';')))
        {
            if (Elsewhere().Match(item) is { Success: true } other && all.TryGetValue(other.Groups["reference"].Value, out var there) && there != block)
            {
                foreach (var one in DraftText.Split(string.Join(" ; ", there.Fields.Where(f => names.Contains(f.Name, StringComparer.Ordinal)).Select(f => f.Value)), ';'))
                {
                    yield return one;
                }
            }
            else if (!item.Equals("none", StringComparison.OrdinalIgnoreCase))
            {
                yield return item;
            }
        }
    }

    [GeneratedRegex(@"\b(?<kind>core|extra)\s*:\s*", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Kind();

    [GeneratedRegex(@"^(as|see|same as)( for| in)? (?<reference>[A-Za-z0-9]+-(P[0-9]+|J))\.?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Elsewhere();
}
