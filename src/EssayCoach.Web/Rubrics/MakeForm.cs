namespace EssayCoach.Web.Rubrics;

/// <summary>What a tutor fills in before a draft is made of a page.</summary>
public sealed class MakeForm
{
    public string? Page { get; set; }

    public string? Question { get; set; }

    public string? Marks { get; set; }

    public string? Levels { get; set; }

    public string? Board { get; set; }

    public string? Period { get; set; }
}
