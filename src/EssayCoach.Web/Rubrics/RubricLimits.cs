namespace EssayCoach.Web.Rubrics;

/// <summary>How much a rubric can hold, and what is said about more.</summary>
public static class RubricLimits
{
    /// <summary>The longest document; the longest real one has a tenth of it.</summary>
    public const int Characters = 1_000_000;

    public static string TooLong(int length) =>
        $"This document has {length:N0} characters; at most {Characters:N0} can be kept. It stays in the box and in this browser: take out what does not belong to the rubric, then it will be saved.";
}
