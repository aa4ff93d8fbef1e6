using EssayCoach.Data;
using EssayCoach.Data.Accounts;

namespace EssayCoach.Web.Account;

/// <summary>What is filled in to make an account.</summary>
public sealed class NewAccountForm
{
    public string? UserName { get; set; }

    public string? DisplayName { get; set; }

    public string? Password { get; set; }

    public string? Again { get; set; }

    /// <summary>What is wrong with it before the account rules are asked.</summary>
    public IReadOnlyList<string> Problems()
    {
        List<string> problems = [];
        if (string.IsNullOrWhiteSpace(DisplayName) || DisplayName.Trim().Length > Data.Accounts.Person.LongestName)
        {
            problems.Add($"Write the name that your teacher knows you by, with at most {Data.Accounts.Person.LongestName} letters.");
        }

        if (Password != Again)
        {
            problems.Add("The two passwords differ. Type the same one twice.");
        }
        else if (!string.IsNullOrEmpty(UserName) && Password?.Contains(UserName, StringComparison.OrdinalIgnoreCase) == true)
        {
            problems.Add("The password contains the sign-in name, which makes it easy to guess. Choose another.");
        }

        return problems;
    }

    public Person Person(TimeProvider clock) => new() { UserName = UserName?.Trim(), DisplayName = DisplayName!.Trim(), MadeUtc = clock.UtcNow() };
}
