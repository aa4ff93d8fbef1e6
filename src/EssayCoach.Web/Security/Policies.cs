using EssayCoach.Data.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace EssayCoach.Web.Security;

/// <summary>Who may open which folder of pages. A folder's <c>_Imports.razor</c> names its policy, so that a page added to it is covered.</summary>
public static class Policies
{
    public const string Classes = "classes";
    public const string Rubrics = "rubrics";
    public const string Administration = "administration";

    public static IServiceCollection AddPolicies(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder()
            .AddPolicy(Classes, policy => policy.RequireRole(Roles.Teacher, Roles.Administrator))
            .AddPolicy(Rubrics, policy => policy.RequireRole(Roles.Tutor, Roles.Administrator))
            .AddPolicy(Administration, policy => policy.RequireRole(Roles.Administrator));
        return services;
    }
}
