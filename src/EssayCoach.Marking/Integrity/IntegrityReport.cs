namespace EssayCoach.Marking.Integrity;

/// <summary>What a person should look at before trusting a mark, and which sentences may earn anything.</summary>
/// <param name="Counts">By sentence: false where it is copied, repeated, merely a list, a heading or addressed to the marker.</param>
/// <param name="Flags">Flags raised, such as <c>keyword-list</c>.</param>
/// <param name="Words">Words of prose, headings and page furniture left out.</param>
/// <param name="CopiedShare">Share of the words that stand in a model answer or source of the rubric, from 0 to 1.</param>
/// <param name="OwnShare">Share of the words in sentences that count, from 0 to 1; 0 for an empty text.</param>
public sealed record IntegrityReport(IReadOnlyList<bool> Counts, IReadOnlyList<string> Flags, int Words, double CopiedShare, double OwnShare);

/// <summary>What one check says: the sentences it sets aside, and whether a person should know.</summary>
/// <param name="Flag">The flag's name.</param>
/// <param name="Raised">True where it is raised.</param>
/// <param name="SetAside">By sentence, or null where the check sets none aside.</param>
internal sealed record Suspicion(string Flag, bool Raised, bool[]? SetAside);
