using System.Globalization;
using EssayCoach.Data.Classes;

namespace EssayCoach.Web.Classes;

/// <summary>What a teacher fills in to set a question. Dates come as the browser writes them, with the distance of its clock from UTC.</summary>
public sealed class AssignmentInput
{
    public const int LongestTitle = 200;

    public string? RubricId { get; set; }

    public string? Title { get; set; }

    public DateTime? Opens { get; set; }

    public DateTime? Closes { get; set; }

    /// <summary>Minutes by which the teacher's clock is behind UTC at that time (negative where ahead), as a browser tells it; 0 without scripts.</summary>
    public int OpensOffset { get; set; }

    public int ClosesOffset { get; set; }

    public bool IsExam { get; set; }

    public int? Minutes { get; set; }

    public int? MostDrafts { get; set; }

    public ReleaseMoment Feedback { get; set; } = ReleaseMoment.AtOnce;

    public ReleaseMoment Marks { get; set; } = ReleaseMoment.ByTeacher;

    public ReleaseMoment ModelAnswer { get; set; } = ReleaseMoment.ByTeacher;

    /// <summary>The revision of the assignment that a change starts from.</summary>
    public int Revision { get; set; }

    public DateTime OpensUtc => Utc(Opens, OpensOffset);

    public DateTime ClosesUtc => Utc(Closes, ClosesOffset);

    /// <summary>An assignment as it stands, to be changed.</summary>
    public static AssignmentInput From(Assignment assignment)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        return new()
        {
            RubricId = assignment.RubricId,
            Title = assignment.Title,
            Opens = assignment.OpensUtc,
            Closes = assignment.ClosesUtc,
            IsExam = assignment.ExamMinutes is not null,
            Minutes = assignment.ExamMinutes,
            MostDrafts = assignment.ExamMinutes is null ? assignment.MostDrafts : null,
            Feedback = assignment.Feedback,
            Marks = assignment.Marks,
            ModelAnswer = assignment.ModelAnswer,
            Revision = assignment.Revision,
        };
    }

    public IReadOnlyList<string> Problems(bool questionExists)
    {
        List<string> problems = [];
        void Unless(bool fine, string sentence)
        {
            if (!fine)
            {
                problems.Add(sentence);
            }
        }

        Unless(questionExists, "Choose a question.");
        Unless((Title?.Length ?? 0) <= LongestTitle, $"Shorten the title to {LongestTitle.ToString(CultureInfo.InvariantCulture)} letters.");
        Unless(Opens is not null && Closes is not null, "Say when the assignment opens and when it closes.");
        Unless(Opens is null || Closes is null || ClosesUtc > OpensUtc, "The assignment closes before it opens. Set a later closing time.");
        Unless(!IsExam || Minutes is >= 1 and <= Assignment.LongestExam, $"Say how many minutes the exam takes, from 1 to {Assignment.LongestExam}.");
        Unless(MostDrafts is null or (>= 1 and <= 50), "The number of drafts is between 1 and 50; leave it empty for any number.");
        return problems;
    }

    private static DateTime Utc(DateTime? local, int offset) => DateTime.SpecifyKind(local ?? default, DateTimeKind.Utc).AddMinutes(Math.Clamp(offset, -1000, 1000));
}
