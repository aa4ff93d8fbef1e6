using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EssayCoach.Data.Accounts;

/// <summary>Somebody with an account. Only what signing in and a class list need is kept; the e-mail address may stay empty.</summary>
public sealed class Person : IdentityUser
{
    public const int LongestName = 100;

    /// <summary>The name that teachers and classmates see.</summary>
    public required string DisplayName { get; set; }

    public required DateTime MadeUtc { get; init; }
}

internal sealed class PersonTable : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People");
        builder.Property(p => p.DisplayName).HasMaxLength(Person.LongestName);
        // Nobody is asked for a telephone number.
        builder.Ignore(p => p.PhoneNumber);
        builder.Ignore(p => p.PhoneNumberConfirmed);
    }
}
