namespace EssayCoach.Web.Account.Administration;

/// <summary>What the audit says was done, in words.</summary>
internal static class AuditWords
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["account.made"] = "account made",
        ["account.deleted"] = "account deleted",
        ["account.locked"] = "account locked",
        ["account.unlocked"] = "account opened again",
        ["assignment.changed"] = "assignment changed",
        ["appeal.answered"] = "student answered about a point",
        ["assignment.deleted"] = "assignment deleted",
        ["assignment.live"] = "live view of an assignment switched",
        ["assignment.minutes"] = "minutes given in an exam",
        ["assignment.released"] = "assignment released",
        ["class.deleted"] = "class deleted",
        ["class.teacher.added"] = "teacher added to a class",
        ["class.teacher.removed"] = "teacher taken out of a class",
        ["mark.remarked"] = "report replaced by a re-marking",
        ["password.changed"] = "password changed",
        ["password.link"] = "link for a password made",
        ["remarking.cancelled"] = "re-marking stopped",
        ["remarking.settled"] = "re-marking chosen from",
        ["remarking.started"] = "re-marking begun",
        ["retention.changed"] = "how long work is kept changed",
        ["review.done"] = "review done or opened again",
        ["review.mark"] = "mark given",
        ["review.other-point"] = "point beside the scheme decided",
        ["review.slip"] = "fact to check decided",
        ["review.verdict"] = "verdict on a point decided",
        ["roles.changed"] = "roles changed",
        ["roster.imported"] = "class list brought in",
        ["two-steps.on"] = "second step switched on",
        ["two-steps.off"] = "second step switched off",
    };

    /// <summary>The words, or the code where it has none.</summary>
    internal static string Of(string what) => Words.GetValueOrDefault(what, what);
}
