namespace EssayCoach.Web.Rubrics;

/// <summary>What the pages of tutors work with.</summary>
public static class RubricServices
{
    public static IServiceCollection AddRubrics(this IServiceCollection services) => services.AddSingleton<PublishedRubrics>();
}
