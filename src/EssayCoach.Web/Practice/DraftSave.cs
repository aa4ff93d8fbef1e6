namespace EssayCoach.Web.Practice;

/// <summary>What a tab asks to be kept.</summary>
/// <param name="Text">The essay as it stands.</param>
/// <param name="Plan">The plan as it stands.</param>
/// <param name="BasedOn">The revision that the tab started from; 0 where it knows of none.</param>
/// <param name="Writer">The tab's own id.</param>
/// <param name="Continues">Ids of tabs whose unsaved text this one took over, after a crash say.</param>
/// <param name="KeepBefore">True where what stood there before must be kept as an earlier draft, however young.</param>
public sealed record DraftSave(string Text, string Plan = "", int BasedOn = 0, string Writer = "", IReadOnlyList<string>? Continues = null, bool KeepBefore = false);

/// <summary>What came of a save.</summary>
/// <param name="IsKept">False where another tab has saved something else meanwhile: nothing was changed.</param>
/// <param name="Revision">The revision that is on the server now.</param>
/// <param name="SavedUtc">When that revision was saved.</param>
public sealed record DraftOutcome(bool IsKept, int Revision, DateTime SavedUtc);

/// <summary>An earlier draft as a line of a list.</summary>
public sealed record EarlierLine(long Id, DateTime SavedUtc, int Characters);
