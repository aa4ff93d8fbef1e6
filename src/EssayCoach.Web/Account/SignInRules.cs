using EssayCoach.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace EssayCoach.Web.Account;

/// <summary>Asks all rules for names and passwords without making anything.</summary>
internal static class SignInRules
{
    internal static async Task<IReadOnlyList<string>> CheckAsync(UserManager<Person> people, Person person, string? password)
    {
        List<IdentityResult> results = [];
        foreach (var validator in people.UserValidators)
        {
            results.Add(await validator.ValidateAsync(people, person));
        }

        foreach (var validator in people.PasswordValidators)
        {
            results.Add(await validator.ValidateAsync(people, person, password));
        }

        return [.. results.SelectMany(AccountDesk.Sentences).Distinct(StringComparer.Ordinal)];
    }
}
