using EssayCoach.Marking.Text;

namespace EssayCoach.Web.Classes.Exports;

/// <summary>Finds the student whom a line of a gradebook means: by the school's id, else the sign-in name, else the e-mail address, else a name that only one student has.</summary>
internal sealed class StudentMatch(IReadOnlyList<StudentMark> students)
{
    private readonly Dictionary<string, StudentMark?> ids = One(students, s => s.RosterId);
    private readonly Dictionary<string, StudentMark?> logins = One(students, s => s.UserName);
    private readonly Dictionary<string, StudentMark?> emails = One(students, s => s.Email);
    private readonly Dictionary<string, StudentMark?> names = One(students, s => Name(s.Name));

    public StudentMark? Find(GradebookForm form, CsvLine line)
    {
        // A line that carries an id of its own is never taken by its name for somebody with another id.
        var (id, login, email) = (line.At(form.Ids), line.At(form.Logins), line.At(form.Emails));
        var known = Of(ids, id) ?? Of(logins, login) ?? Of(emails, login) ?? Of(emails, email) ?? Of(logins, email);
        if (known is not null)
        {
            return known;
        }

        var name = form.Names is null ? $"{line.At(form.Firsts)} {line.At(form.Lasts)}" : line.At(form.Names);
        return Of(names, Name(name)) is { } named && (id.Length == 0 || named.RosterId is null) ? named : null;
    }

    private static StudentMark? Of(Dictionary<string, StudentMark?> known, string key) => key.Length > 0 ? known.GetValueOrDefault(key) : null;

    private static Dictionary<string, StudentMark?> One(IReadOnlyList<StudentMark> students, Func<StudentMark, string?> key) => students
        .Where(s => key(s) is { Length: > 0 })
        .GroupBy(s => key(s)!, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(g => g.Key, g => g.Count() == 1 ? g.First() : null, StringComparer.OrdinalIgnoreCase);

    // "Cohen, Leah" and "Leah Cohen" are one name, and so are accented and plain letters.
    private static string Name(string name)
    {
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        var whole = comma < 0 ? name : $"{name[(comma + 1)..]} {name[..comma]}";
        return string.Join(' ', Folding.Fold(whole).ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
