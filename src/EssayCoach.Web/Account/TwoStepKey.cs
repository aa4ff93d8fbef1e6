namespace EssayCoach.Web.Account;

/// <summary>How an authenticator app is told its key.</summary>
internal static class TwoStepKey
{
    private const int Group = 4;

    /// <summary>The key in groups of four, as people copy it.</summary>
    internal static string InGroups(string key) => string.Join(' ', key.Chunk(Group).Select(c => new string(c))).ToLowerInvariant();

    /// <summary>The address that authenticator apps open.</summary>
    internal static string Link(string userName, string key) => $"otpauth://totp/EssayCoach:{Uri.EscapeDataString(userName)}?secret={key}&issuer=EssayCoach&digits=6";
}
