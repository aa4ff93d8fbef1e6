using Markdig.Syntax;

namespace EssayCoach.Marking.Rubrics;

/// <summary>Reads what stands under a point's heading.</summary>
internal sealed class PointReader(SourceText source, ProblemList problems)
{
    private static readonly string[] Keys = ["Core", "Extra", "Accept", "Confusion", "Partial", "Side", "Strong", "Middling", "Weak"];

    private const int KeyLength = 9;

    private static readonly string[] Kinds = ["date", "actor", "place", "concept"];

    /// <summary>Reads a point.</summary>
    /// <param name="title">Its heading.</param>
    /// <param name="blocks">What stands under it.</param>
    /// <param name="freeBullets">True where bullets without a key belong to the statement, as in a judgement.</param>
    internal PointParts Read(Prose title, IEnumerable<Block> blocks, bool freeBullets = false)
    {
        var point = new PointParts(title, title.Line);
        foreach (var piece in Bullets.Of(blocks, source))
        {
            if (piece.Kind != PieceKind.Bullet)
            {
                point.Statement.Add(piece.Text);
            }
            else if (!ReadField(point, piece))
            {
                point.Statement.Add(piece.Text);
                if (!freeBullets)
                {
                    WarnOfKey(piece.Text);
                }
            }
        }

        return point;
    }

    /// <summary>Reads a bullet that is a point by itself; inner bullets may be fields, else they belong to the statement.</summary>
    internal PointParts ReadBare(Piece piece)
    {
        var title = Slug.Opening(piece.Text.Line);
        var point = new PointParts(piece.Text, title) { IsBare = true };
        point.Statement.Add(piece.Text);
        foreach (var inner in Bullets.Of(piece.Item?.OfType<ListBlock>() ?? [], source))
        {
            if (!ReadField(point, inner))
            {
                point.Statement.Add(inner.Text);
                point.Statement.AddRange(Bullets.Inner(inner.Item, source));
            }
        }

        return point;
    }

    /// <summary>True where a bullet begins with a key of a point, such as <c>Core:</c>.</summary>
    internal static bool HasKey(Prose text) => KeyOf(text) is { } key && Known(key.Key) is not null;

    private static (string Key, Prose? Bracket, Prose Value)? KeyOf(Prose text)
    {
        var colon = text.Text.IndexOf(':', StringComparison.Ordinal);
        if (colon is <= 0 or > 40)
        {
            return null;
        }

        var open = text.Text.IndexOf('(', StringComparison.Ordinal);
        var bracketed = open > 0 && open < colon;
        var close = bracketed ? text.Text.IndexOf(')', open) : -1;
        if (bracketed && (close < 0 || close > colon))
        {
            return null;
        }

        var key = text.Slice(0, bracketed ? open : colon).Line;
        return key.Length > 0 && key.All(c => char.IsLetter(c) || c == ' ') ? (key, bracketed ? text.Slice(open + 1, close) : null, text.Slice(colon + 1)) : null;
    }

    /// <summary>True for a key of a point, such as <c>Core</c>.</summary>
    internal static bool IsKey(string key) => Known(key) is not null;

    private static string? Known(string key) =>
        Array.Find(Keys, k => k.Equals(key, StringComparison.OrdinalIgnoreCase) || (k + "s").Equals(key, StringComparison.OrdinalIgnoreCase));

    private bool ReadField(PointParts point, Piece piece)
    {
        if (KeyOf(piece.Text) is not { } field || Known(field.Key) is not { } key)
        {
            return false;
        }

        var inner = Bullets.Inner(piece.Item, source);
        if (field.Value.IsEmpty && inner.Count == 0)
        {
            problems.Error(piece.Text.At, $"Nothing stands after \"{key}:\". Write it out or take the line away.", problems.RemoveLine(piece.Text.At));
            return true;
        }

        switch (key)
        {
            case "Core" or "Extra":
                point.Facts.Add(new(field.Value.IsEmpty ? inner[0] : field.Value, key == "Core", field.Value.IsEmpty ? inner[1..] : inner));
                break;
            case "Accept":
                point.Accept.AddRange(WordingLint.Parts(field.Value, problems));
                point.Accept.AddRange(inner);
                break;
            case "Confusion":
                point.Confusions.Add(ReadConfusion(piece.Text, field.Bracket, field.Value, inner));
                break;
            case "Partial":
                point.Partial = field.Value;
                break;
            case "Side":
                point.Side = field.Value;
                break;
            default:
                point.Samples[key.ToLowerInvariant()] = field.Value.Line;
                break;
        }

        return true;
    }

    private ConfusionParts ReadConfusion(Prose whole, Prose? kind, Prose rest, List<Prose> inner)
    {
        var name = Array.Find(Kinds, k => k.Equals(kind?.Line, StringComparison.OrdinalIgnoreCase));
        if (name is null)
        {
            var given = kind is null ? "Say what kind of mistake this is" : Nearest.Sentence(kind.Line, Kinds) + " Say what kind of mistake this is";
            problems.Warn((kind ?? whole).At, given + ": Confusion (date), (actor), (place) or (concept). It is taken as a concept.", kind is not null ? problems.Replace(kind, Nearest.Of(kind.Line, Kinds) ?? "concept") : ProblemList.Put(whole.Place(KeyLength), 0, " (concept)"));
        }

        var arrow = rest.Text.IndexOf("=>", StringComparison.Ordinal);
        var text = arrow < 0 ? rest : rest.Slice(0, arrow);
        var record = arrow < 0 ? "" : rest.Slice(arrow + 2).Line;
        if (arrow >= 0 && text.IsEmpty)
        {
            problems.Error(rest.At, "The mistake itself is missing before \"=>\".");
        }

        return new(text, name ?? "concept", inner, record);
    }

    private void WarnOfKey(Prose text)
    {
        if (KeyOf(text) is { } field)
        {
            problems.Warn(text.At, Nearest.Sentence(field.Key, Keys) + " The line is taken as part of the statement.", Nearest.Of(field.Key, Keys) is { } meant ? problems.Replace(text.Slice(0, field.Key.Length), meant) : null);
            return;
        }

        problems.Warn(text.At, "A bullet under a point begins with Core:, Extra:, Accept:, Confusion: or the like. This one is taken as part of the statement.");
    }
}
