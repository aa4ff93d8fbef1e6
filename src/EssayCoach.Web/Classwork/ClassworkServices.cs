using EssayCoach.Web.Account;
using EssayCoach.Web.Classes;
using EssayCoach.Web.Classes.Learning;
using EssayCoach.Web.Classes.Live;
using EssayCoach.Web.Classes.Remarking;
using EssayCoach.Web.Classes.Results;
using EssayCoach.Web.Classes.Reviewing;

namespace EssayCoach.Web.Classwork;

/// <summary>What classes and assignments work with, on the teacher's side and the student's.</summary>
public static class ClassworkServices
{
    public static IServiceCollection AddClasses(this IServiceCollection services)
    {
        services.AddSingleton<ClassDesk>();
        services.AddSingleton<JoinCodes>();
        services.AddSingleton<Assignments>();
        services.AddSingleton<AssignmentEdits>();
        services.AddSingleton<LiveClass>();
        services.AddSingleton<ClassResults>();
        services.AddSingleton<ClassProgress>();
        services.AddSingleton<RosterImport>();
        services.AddSingleton<ReviewDesk>();
        services.AddSingleton<ReviewSaves>();
        services.AddSingleton<CommentBank>();
        services.AddSingleton<AppealAnswers>();
        services.AddSingleton<Reviewers>();
        services.AddSingleton<StudentWork>();
        services.AddSingleton<StudentReviews>();
        services.AddSingleton<IPersonalData, ClassData>();
        services.AddSingleton<Labels>();
        services.AddSingleton<TaughtMarking>();
        services.AddSingleton<LearningDesk>();
        services.AddSingleton<IPersonalData, LearningData>();
        services.AddSingleton<TrainingQueue>();
        services.AddSingleton<Trainings>();
        services.AddHostedService(s => s.GetRequiredService<Trainings>());
        services.AddRemarking();
        services.AddSingleton<IPersonalData, ReviewData>();
        services.AddSingleton<Bells>();
        return services.AddHostedService(s => s.GetRequiredService<Bells>());
    }
}
