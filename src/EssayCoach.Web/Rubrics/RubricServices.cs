using EssayCoach.Web.Account;
using Microsoft.AspNetCore.Http.Features;

namespace EssayCoach.Web.Rubrics;

/// <summary>What the pages of tutors work with.</summary>
public static class RubricServices
{
    // A question page of five megabytes can be pasted into a form.
    private const int LongestField = 16 * 1024 * 1024;

    // Files chosen at once count as fields.
    private const int MostFiles = 12_000;

    public static IServiceCollection AddRubrics(this IServiceCollection services)
    {
        services.Configure<FormOptions>(form =>
        {
            form.ValueLengthLimit = LongestField;
            form.ValueCountLimit = MostFiles;
        });
        services.AddSingleton<IPersonalData, RubricData>();
        services.AddSingleton<PublishedRubrics>();
        services.AddSingleton<RubricDesk>();
        services.AddSingleton<RubricList>();
        services.AddSingleton<LevelSets>();
        services.AddSingleton<DraftKeeping>();
        services.AddSingleton<ReviewRule>();
        services.AddSingleton<Publishing>();
        services.AddSingleton<BenchShelf>();
        services.AddSingleton<CreditedWords>();
        services.AddSingleton<Drafting>();
        services.AddSingleton<RubricImport>();
        services.AddSingleton<ClassEvidence>();
        return services.AddSingleton<MarkImpact>();
    }
}
