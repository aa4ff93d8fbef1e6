using Microsoft.AspNetCore.Identity;

namespace EssayCoach.Web.Security;

/// <summary>What is said about names and passwords that cannot be taken.</summary>
public sealed class AccountSentences : IdentityErrorDescriber
{
    public override IdentityError DuplicateUserName(string userName) => Say(base.DuplicateUserName(userName), $"The sign-in name “{userName}” is taken. Choose another, for example with a number at its end.");

    public override IdentityError InvalidUserName(string? userName) => Say(base.InvalidUserName(userName), "A sign-in name has letters without accents, digits and the signs - . _ @ + only, and no spaces.");

    public override IdentityError DuplicateEmail(string email) => Say(base.DuplicateEmail(email), "This e-mail address cannot be used.");

    public override IdentityError InvalidEmail(string? email) => Say(base.InvalidEmail(email), "This is no e-mail address. Write it as name@example.org, or leave it empty.");

    public override IdentityError PasswordTooShort(int length) => Say(base.PasswordTooShort(length), $"The password needs at least {length} characters. Three or four words in a row are easy to remember.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Say(base.PasswordRequiresUniqueChars(uniqueChars), $"The password needs at least {uniqueChars} different characters.");

    public override IdentityError PasswordMismatch() => Say(base.PasswordMismatch(), "That is not your present password.");

    public override IdentityError ConcurrencyFailure() => Say(base.ConcurrencyFailure(), "Somebody else changed this account a moment ago. Look at it again, then repeat your change.");

    private static IdentityError Say(IdentityError error, string sentence)
    {
        error.Description = sentence;
        return error;
    }
}
