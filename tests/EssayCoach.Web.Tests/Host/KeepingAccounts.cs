using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using EssayCoach.Data;
using EssayCoach.Data.Accounts;
using EssayCoach.TestDatabases;
using EssayCoach.Web.Account;
using EssayCoach.Web.Classes;
using EssayCoach.Web.Classwork;
using EssayCoach.Web.Practice;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EssayCoach.Web.Tests.Host;

public sealed class Keeping_accounts_on_SQLite() : Keeping_accounts(DatabaseKind.Sqlite);

public sealed class Keeping_accounts_on_PostgreSQL() : Keeping_accounts(DatabaseKind.Postgres);

public abstract partial class Keeping_accounts(DatabaseKind kind) : OnAHost(kind)
{
    private const string Another = "five other small words here";

    [Fact]
    public async Task An_administrator_makes_an_account_whose_owner_chooses_a_password_by_a_link_that_works_once()
    {
        var (administrator, _) = await host.SignInAsync(Roles.Administrator);
        using var made = await administrator.SubmitAsync("/administration/people/new", "new", ("Input.UserName", "t.sample"), ("Input.DisplayName", "Tia Sample"), ("Input.Roles", Roles.Teacher));
        var path = "/account/reset?code=" + Code().Match(await made.Content.ReadAsStringAsync(End)).Groups["code"].Value;
        var browser = host.Browser();
        Assert.Contains("t.sample", (await browser.OpenAsync(path)).Page, StringComparison.Ordinal);

        (await browser.SubmitAsync(path, "reset", ("Input.Password", Another), ("Input.Again", Another))).Dispose();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync(path)).Status);
        using var signedIn = await browser.SignInAsync("t.sample", Another);
        Assert.Equal(HttpStatusCode.Found, signedIn.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync("/classes")).Status);
    }

    [Fact]
    public async Task A_password_that_is_refused_does_not_use_the_link_up()
    {
        var (administrator, _) = await host.SignInAsync(Roles.Administrator);
        var person = await host.PersonAsync(Roles.Student);
        using var made = await administrator.SubmitAsync($"/administration/people/{person.Id}", "link");
        var path = "/account/reset?code=" + Code().Match(await made.Content.ReadAsStringAsync(End)).Groups["code"].Value;

        (await host.Browser().SubmitAsync(path, "reset", ("Input.Password", "short"), ("Input.Again", "short"))).Dispose();
        (await host.Browser().SubmitAsync(path, "reset", ("Input.Password", Another), ("Input.Again", Another + "!"))).Dispose();

        Assert.Equal(HttpStatusCode.OK, (await host.Browser().OpenAsync(path)).Status);
        using var present = await host.Browser().SignInAsync(person.UserName!, SignedIn.Password);
        Assert.Equal(HttpStatusCode.Found, present.StatusCode);
    }

    [Fact]
    public async Task New_roles_open_and_close_folders_and_the_last_administrator_stays()
    {
        var (administrator, self) = await host.SignInAsync(Roles.Administrator);
        var person = await host.PersonAsync(Roles.Student);
        (await administrator.SubmitAsync($"/administration/people/{person.Id}", "roles", ("Input.Roles", Roles.Teacher))).Dispose();
        var browser = host.Browser();
        (await browser.SignInAsync(person.UserName!, SignedIn.Password)).Dispose();
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync("/classes")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await browser.OpenAsync("/administration/settings")).Status);

        using var refused = await administrator.SubmitAsync($"/administration/people/{self.Id}", "roles");

        Assert.Contains("the only administrator", await refused.Content.ReadAsStringAsync(End), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await administrator.OpenAsync("/administration/audit")).Status);
        Assert.Contains("roles changed", (await administrator.OpenAsync("/administration/audit")).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_password_ends_other_sessions_and_keeps_this_one()
    {
        var (browser, person) = await host.SignInAsync(Roles.Student);
        var other = host.Browser();
        (await other.SignInAsync(person.UserName!, SignedIn.Password)).Dispose();

        (await browser.SubmitAsync("/account/password", "password", ("Input.Present", SignedIn.Password), ("Input.Password", Another), ("Input.Again", Another))).Dispose();

        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync("/account")).Status);
        Assert.Contains("/account/sign-in", (await other.OpenAsync("/account")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_step_asks_for_the_code_of_the_key_until_the_password_switches_it_off()
    {
        var (browser, person) = await host.SignInAsync(Roles.Teacher);
        var key = Key().Match((await browser.OpenAsync("/account/two-steps")).Page).Groups["key"].Value;
        using (var wrong = await browser.SubmitAsync("/account/two-steps", "on", ("Input.Code", "12345")))
        {
            Assert.Contains("does not fit", await wrong.Content.ReadAsStringAsync(End), StringComparison.Ordinal);
        }

        using (var on = await browser.SubmitAsync("/account/two-steps", "on", ("Input.Code", CodeOf(key))))
        {
            Assert.Contains("Write these recovery codes down", await on.Content.ReadAsStringAsync(End), StringComparison.Ordinal);
        }

        using var asked = await host.Browser().SignInAsync(person.UserName!, SignedIn.Password);
        Assert.Contains("/account/code", asked.Headers.Location!.ToString(), StringComparison.Ordinal);

        (await browser.SubmitAsync("/account/two-steps", "off", ("Input.Password", SignedIn.Password))).Dispose();

        using var open = await host.Browser().SignInAsync(person.UserName!, SignedIn.Password);
        Assert.DoesNotContain("/account/code", open.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_data_of_a_person_hold_their_words_and_nothing_that_a_class_still_waits_for()
    {
        var (browser, person) = await host.SignInAsync(Roles.Student);
        var teacher = await host.PersonAsync(Roles.Teacher);
        var scheme = host.Services.GetRequiredService<QuestionBank>().Find(SmallScheme.Id)!;
        var group = await host.Services.GetRequiredService<ClassDesk>().MakeAsync(teacher.Id, "12B History");
        var now = TimeProvider.System.UtcNow();
        await using (var db = await host.Services.GetRequiredService<IDbContextFactory<CoachDb>>().CreateDbContextAsync(End))
        {
            db.Memberships.Add(new() { ClassId = group, StudentId = person.Id, JoinedUtc = now });
            await db.SaveChangesAsync(End);
        }

        var set = await host.Services.GetRequiredService<Assignments>().SetAsync(teacher.Id, group, new() { RubricId = scheme.Id, Opens = now.AddHours(-1), Closes = now.AddHours(1) }, scheme);
        await host.Services.GetRequiredService<StudentWork>().StartAsync(person.Id, set!.Value);
        await host.Services.GetRequiredService<StudentWork>().HandInAsync(person.Id, set.Value, scheme, SmallScheme.Essay);

        var files = await FilesAsync(browser);

        var attempt = Assert.Single(files["attempts"].RootElement.EnumerateArray());
        Assert.Equal(SmallScheme.Essay, attempt.GetProperty("Text").GetString());
        Assert.Equal(JsonValueKind.Null, attempt.GetProperty("Report").GetProperty("level").GetProperty("marks").ValueKind);
        Assert.Equal("12B History", Assert.Single(files["classes"].RootElement.EnumerateArray()).GetProperty("Name").GetString());
        Assert.Single(files["assignments"].RootElement.EnumerateArray());
        Assert.DoesNotContain("PasswordHash", files["account"].RootElement.GetRawText(), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await host.Browser().OpenAsync("/account/data.zip")).Status);
    }

    [Fact]
    public async Task Deleting_an_account_takes_the_right_password_and_leaves_nothing()
    {
        var (browser, person) = await host.SignInAsync(Roles.Student);
        await host.Services.GetRequiredService<Attempts>().HandInAsync(person.Id, host.Services.GetRequiredService<QuestionBank>().Find(SmallScheme.Id)!, SmallScheme.Essay);
        (await browser.SubmitAsync("/account/delete", "delete", ("Input.Password", "not this one"))).Dispose();
        Assert.Single(await host.Services.GetRequiredService<Attempts>().ListAsync(person.Id));

        (await browser.SubmitAsync("/account/delete", "delete", ("Input.Password", SignedIn.Password))).Dispose();

        Assert.Empty(await host.Services.GetRequiredService<Attempts>().ListAsync(person.Id));
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<CoachDb>>().CreateDbContextAsync(End);
        Assert.False(await db.Users.AnyAsync(p => p.Id == person.Id, End));
        Assert.Contains("/account/sign-in", (await browser.OpenAsync("/account")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_older_than_the_administrator_lets_it_be_kept_goes_and_younger_work_stays()
    {
        var (administrator, _) = await host.SignInAsync(Roles.Administrator);
        var person = await host.PersonAsync(Roles.Student);
        var now = TimeProvider.System.UtcNow();
        var factory = host.Services.GetRequiredService<IDbContextFactory<CoachDb>>();
        await using (var db = await factory.CreateDbContextAsync(End))
        {
            db.Drafts.Add(new() { Owner = person.Id, RubricId = "old", Text = "Old.", SavedUtc = now.AddDays(-31) });
            db.Drafts.Add(new() { Owner = person.Id, RubricId = "young", Text = "Young.", SavedUtc = now.AddDays(-29) });
            await db.SaveChangesAsync(End);
        }

        var retention = host.Services.GetRequiredService<Retention>();
        Assert.Equal(0, await retention.RemoveOldAsync(End));
        using (var refused = await administrator.SubmitAsync("/administration/settings", "settings", ("Input.Days", "0")))
        {
            Assert.Contains("no number of days", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(End)), StringComparison.Ordinal);
        }

        (await administrator.SubmitAsync("/administration/settings", "settings", ("Input.Days", "30"))).Dispose();

        Assert.Equal(1, await retention.RemoveOldAsync(End));
        await using var after = await factory.CreateDbContextAsync(End);
        Assert.Equal("young", (await after.Drafts.SingleAsync(d => d.Owner == person.Id, End)).RubricId);
    }

    /// <summary>What an authenticator app shows for a key at this moment (RFC 6238).</summary>
    private static string CodeOf(string groups)
    {
        const string Base32 = "abcdefghijklmnopqrstuvwxyz234567";
        var bits = string.Concat(groups.Where(c => c != ' ').Select(c => Convert.ToString(Base32.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var secret = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // RFC 6238 asks for SHA-1, as authenticator apps do.
        var hash = HMACSHA1.HashData(secret, step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static async Task<Dictionary<string, JsonDocument>> FilesAsync(HttpClient browser)
    {
        var bytes = await browser.GetByteArrayAsync("/account/data.zip", End);
        await using var zip = new ZipArchive(new MemoryStream(bytes));
        var files = new Dictionary<string, JsonDocument>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            await using var content = await entry.OpenAsync(End);
            files[Path.GetFileNameWithoutExtension(entry.Name)] = await JsonDocument.ParseAsync(content, cancellationToken: End);
        }

        return files;
    }

    [GeneratedRegex("class=\"secret\">(?<key>[a-z2-7 ]+)<", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Key();

    [GeneratedRegex("account/reset\\?code=(?<code>[A-Za-z0-9_-]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
