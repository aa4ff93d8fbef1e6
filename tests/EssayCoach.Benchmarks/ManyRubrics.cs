using System.Globalization;

namespace EssayCoach.Benchmarks;

/// <summary>Rubrics without end: the shipped ones over and over, each with an id, a question and details of its own.</summary>
internal static class ManyRubrics
{
    private static readonly string[] Boards = ["AQA", "Cambridge International", "Edexcel", "OCR", "WJEC"];
    private static readonly string[] Levels = ["GCSE", "AS Level", "A Level"];

    /// <summary>Writes so many files q0.md, q1.md ... and gives their bytes.</summary>
    public static long Write(string folder, int count)
    {
        var bodies = Directory.EnumerateFiles(Path.Combine(Samples.Root, "rubrics"), "*.md")
            .Where(f => Path.GetFileName(f) != "README.md").Order(StringComparer.Ordinal).Select(File.ReadAllText).Select(Parts).ToList();
        var bytes = 0L;
        for (var i = 0; i < count; i++)
        {
            var (question, body) = bodies[i % bodies.Count];
            var text = string.Create(CultureInfo.InvariantCulture, $"""
                ---
                id: q{i}
                board: {Boards[i % Boards.Length]}
                level: {Levels[i % Levels.Length]}
                year: {2000 + (i % 26)}
                subject: {(i % 9 == 0 ? "Economics" : "History")}
                topic: Topic {i % 300} of the course
                marks: 20
                period: {1400 + (i % 500)}-{1450 + (i % 500)}
                ---

                # Version {i}: {question}
                {body}
                """);
            File.WriteAllText(Path.Combine(folder, $"q{i}.md"), text);
            bytes += text.Length;
        }

        return bytes;
    }

    private static (string Question, string Body) Parts(string rubric)
    {
        var title = rubric.IndexOf("\n# ", StringComparison.Ordinal) + 3;
        var end = rubric.IndexOf('\n', title);
        return (rubric[title..end], rubric[end..]);
    }
}
