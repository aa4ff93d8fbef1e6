namespace EssayCoach.Marking.Rubrics;

/// <summary>The sides of the argument in the order in which they come.</summary>
internal sealed class SideList
{
    internal const string Both = "both";

    private readonly List<Side> sides = [];
    private readonly HashSet<string> codes = new(StringComparer.Ordinal);

    internal IReadOnlyList<Side> All => sides;

    /// <summary>Adds a side that is new; points that can be argued either way have none.</summary>
    internal string Open(Side side)
    {
        if (side.Code != Both && side.Code.Length > 0 && codes.Add(side.Code))
        {
            sides.Add(side);
        }

        return side.Code;
    }

    /// <summary>The code of the side that a point names for itself; null where there is no such side.</summary>
    internal string? Find(Prose wanted, ProblemList problems)
    {
        var name = wanted.Line;
        if (name.Equals(Both, StringComparison.OrdinalIgnoreCase))
        {
            return Both;
        }

        var side = sides.Find(s => s.Code.Equals(name, StringComparison.OrdinalIgnoreCase) || s.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (side is null)
        {
            problems.Warn(wanted.At, Nearest.Sentence(name, sides.Select(s => s.Code).Append(Both)) + " A point's side is the code of a heading, or both.", problems.Replace(wanted, Nearest.Of(name, sides.Select(s => s.Code).Append(Both))));
        }

        return side?.Code;
    }
}
