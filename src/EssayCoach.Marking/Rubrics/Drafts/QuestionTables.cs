namespace EssayCoach.Marking.Rubrics.Drafts;

/// <summary>Takes synonyms and dated events out of the tables of a question file.</summary>
internal static class QuestionTables
{
    private const int ShortestWord = 4;

    /// <summary>Adds the rows that a question can use.</summary>
    /// <param name="scheme">The draft.</param>
    /// <param name="table">The table.</param>
    /// <param name="text">All the question's words, plain.</param>
    /// <param name="always">True where the table stands inside the question, so that every row is meant for it.</param>
    internal static void Add(DraftScheme scheme, TableBlock table, string text, bool always)
    {
        var (accept, not) = (table.Column("accept", "same", "synonym"), table.Column("do not", "not the same", "not:"));
        var word = table.Column("canonical", "word", "term");
        var happened = table.Column("event");
        if (happened >= 0)
        {
            AddDates(scheme, table, happened, text, always);
        }
        else if (word >= 0 && accept >= 0 && accept != word)
        {
            AddWords(scheme, table, word, accept, not == accept ? -1 : not, text, always);
        }
    }

    private static void AddWords(DraftScheme scheme, TableBlock table, int word, int accept, int not, string text, bool always)
    {
        foreach (var row in table.Rows.Skip(1))
        {
            var name = DraftText.Fact(DraftText.Brackets(TableBlock.Cell(row, word)).Plain.Replace(':', ' '));
            var same = Items(TableBlock.Cell(row, accept));
            if (name.Length > 0 && (same.Count > 0 || name.Contains(" / ", StringComparison.Ordinal)) && (always || name.Split(" / ").Concat(same).Any(n => Has(text, n))))
            {
                scheme.Words.Add(new(name, same, Items(TableBlock.Cell(row, not))));
            }
        }
    }

    private static void AddDates(DraftScheme scheme, TableBlock table, int happened, string text, bool always)
    {
        var (right, accept) = (table.Column("canonical", "right", "date", "record"), table.Column("accept"));
        foreach (var row in table.Rows.Skip(1))
        {
            var names = DraftText.Brackets(TableBlock.Cell(row, happened)).Plain.Split(" / ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var years = Years.Each(TableBlock.Cell(row, right) + " , " + TableBlock.Cell(row, accept));
            if (names.Length > 0 && years.Count > 0 && (always || names.All(n => HasWords(text, n))))
            {
                scheme.Dates.Add(new(names, years, TableBlock.Cell(row, right)));
            }
        }
    }

    private static List<string> Items(string cell) => [.. DraftText.Split(cell, ',', ';').Select(DraftText.Wording).Where(w => w.Length > 0 && !w.Contains('|', StringComparison.Ordinal))];

    private static bool Has(string text, string name) => (" " + text + " ").Contains(" " + WordingLint.Plain(name) + " ", StringComparison.Ordinal);

    private static bool HasWords(string text, string name) =>
        WordingLint.Plain(name).Split(' ').Where(w => w.Length >= ShortestWord).DefaultIfEmpty("\n").All(w => (" " + text + " ").Contains(" " + w + " ", StringComparison.Ordinal));
}
