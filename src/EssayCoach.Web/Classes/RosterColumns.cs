namespace EssayCoach.Web.Classes;

/// <summary>Which column of a roster holds what, by the names that school programs give them.</summary>
public sealed record RosterColumns(int? Name, int? First, int? Last, int? Id, int? User, int? Email)
{
    private static readonly string[] Names = ["name", "full name", "student", "student name", "display name", "pupil", "pupil name"];
    private static readonly string[] Firsts = ["first name", "firstname", "given name", "forename", "preferred name", "givenname"];
    private static readonly string[] Lasts = ["last name", "lastname", "surname", "family name", "familyname"];
    private static readonly string[] Ids = ["id", "student id", "id number", "idnumber", "studentid", "sis user id", "upn", "admission number", "candidate number", "sourcedid"];
    private static readonly string[] Users = ["username", "user name", "sign-in name", "login", "sis login id"];
    private static readonly string[] Emails = ["email", "e-mail", "email address", "e-mail address"];

    /// <summary>The columns where the cells name them; null where they are a student or anything else.</summary>
    public static RosterColumns? Find(IReadOnlyList<string> cells)
    {
        var found = new RosterColumns(At(cells, Names), At(cells, Firsts), At(cells, Lasts), At(cells, Ids), At(cells, Users), At(cells, Emails));
        return found.Name is null && (found.First is null || found.Last is null) ? null : found;
    }

    public RosterRow Row(int line, IReadOnlyList<string> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        string? Cell(int? column) => column is { } at && at < cells.Count && cells[at].Length > 0 ? cells[at] : null;
        return new(line, Cell(Name) ?? $"{Cell(First)} {Cell(Last)}".Trim(), Cell(Id), Cell(User), Cell(Email));
    }

    private static int? At(IReadOnlyList<string> cells, string[] names)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (names.Contains(cells[i].Trim().ToLowerInvariant(), StringComparer.Ordinal))
            {
                return i;
            }
        }

        return null;
    }
}
