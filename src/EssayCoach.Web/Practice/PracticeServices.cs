using EssayCoach.Web.Account;
using EssayCoach.Web.Rubrics;

namespace EssayCoach.Web.Practice;

/// <summary>What the practice pages work with.</summary>
public static class PracticeServices
{
    public static IServiceCollection AddPractice(this IServiceCollection services, ContentFolders folders)
    {
        services.AddSingleton(folders);
        services.AddSingleton<IPersonalData, PracticeData>();
        services.AddSingleton(s => QuestionBank.Load(folders, s.GetRequiredService<PublishedRubrics>()));
        services.AddHostedService<BankWatch>();
        services.AddSingleton<Attempts>();
        services.AddSingleton<OwnReports>();
        services.AddSingleton<EarlierDrafts>();
        services.AddSingleton<WritingTimers>();
        services.AddSingleton<SelfChecks>();
        services.AddSingleton<Rewrites>();
        return services.AddSingleton<Drafts>();
    }
}
