using EssayCoach.Marking.Rubrics;

namespace EssayCoach.Web.Practice;

/// <summary>What a side of the argument is called.</summary>
public static class SideNames
{
    /// <summary>The name in the rubric; a code that the rubric no longer has stands for itself.</summary>
    public static string Of(MarkScheme? scheme, string code) => code switch
    {
        "both" => "Can be argued either way",
        _ => scheme?.Sides.FirstOrDefault(s => s.Code == code)?.Name ?? code,
    };

    /// <summary>The role of a paragraph, as its label in the margin.</summary>
    public static string OfRole(MarkScheme? scheme, string role) => role switch
    {
        "intro" => "Introduction",
        "conclusion" => "Conclusion",
        "other" => "",
        _ => Of(scheme, role),
    };
}
