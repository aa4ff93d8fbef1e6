using EssayCoach.Web.Account;
using Microsoft.AspNetCore.Http.Features;

namespace EssayCoach.Web.Classes.Remarking;

/// <summary>What marking a class again works with.</summary>
public static class RemarkServices
{
    public static IServiceCollection AddRemarking(this IServiceCollection services)
    {
        // A class of a thousand has a box for each essay.
        services.Configure<FormOptions>(form => form.ValueCountLimit = 5000);
        services.AddSingleton<IPersonalData, RemarkData>();
        services.AddSingleton<RemarkWork>();
        services.AddSingleton<RemarkQueue>();
        services.AddSingleton<RemarkChoice>();
        services.AddSingleton<RemarkDesk>();
        services.AddSingleton<ClassRemarking>();
        return services.AddHostedService(s => s.GetRequiredService<RemarkQueue>());
    }
}
