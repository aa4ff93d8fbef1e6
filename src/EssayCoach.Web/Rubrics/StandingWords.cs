using EssayCoach.Data.Rubrics;

namespace EssayCoach.Web.Rubrics;

/// <summary>Where a rubric stands, in words.</summary>
public static class StandingWords
{
    public static string Of(RubricStanding standing) => standing switch
    {
        RubricStanding.Stock => "From the folder",
        RubricStanding.Draft => "Draft",
        RubricStanding.InReview => "In review",
        RubricStanding.Published => "Published",
        _ => "Withdrawn",
    };

    public static string Of(VersionState state) => Of(Enum.Parse<RubricStanding>(state.ToString()));
}
