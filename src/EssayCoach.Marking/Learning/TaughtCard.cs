namespace EssayCoach.Marking.Learning;

/// <summary>What a model that one teacher's decisions on one question taught says of itself.</summary>
/// <param name="Kind">Always <c>taught</c>.</param>
/// <param name="Format">Version of the file's layout.</param>
/// <param name="RubricId">The question's rubric.</param>
/// <param name="Passages">SHA-256 of the passage classifier that it builds on, or null where there was none.</param>
/// <param name="Seed">Seed of folds, training and intervals.</param>
/// <param name="Counts">How many decisions it rests on.</param>
/// <param name="Points">What is known of the points learnt, or null where there was too little.</param>
/// <param name="Level">What is known of the levels learnt, or null where there was too little.</param>
public sealed record TaughtCard(string Kind, int Format, string RubricId, string? Passages, int Seed, TaughtCounts Counts, TaughtPointsCard? Points, TaughtLevelCard? Level)
{
    /// <summary>True where something of it marks better than before.</summary>
    public bool IsBetter => Points?.IsUsed == true || Level?.IsUsed == true;
}

/// <summary>How many decisions a model rests on.</summary>
/// <param name="Essays">Essays with a decision.</param>
/// <param name="Verdicts">Verdicts that were agreed or changed.</param>
/// <param name="Slips">Slips that were agreed or refused.</param>
/// <param name="Marks">Marks.</param>
public sealed record TaughtCounts(int Essays, int Verdicts, int Slips, int Marks);

/// <summary>What is known of points learnt from a teacher's verdicts.</summary>
/// <param name="Verdicts">Number of verdicts that were compared, each decided without the labels of its own essay.</param>
/// <param name="Passages">Number of labelled passages.</param>
/// <param name="Covering">How many of them make their point.</param>
/// <param name="Before">Agreement of credit without what was learnt.</param>
/// <param name="Taught">Agreement of credit with it.</param>
/// <param name="Gain">By how much F1 rose.</param>
/// <param name="GainLow">Lower end of its 95% interval over essays.</param>
/// <param name="GainHigh">Upper end.</param>
/// <param name="Curve">How F1 rises with the number of essays that teach.</param>
public sealed record TaughtPointsCard(int Verdicts, int Passages, int Covering, CreditAgreement Before, CreditAgreement Taught, double Gain, double GainLow, double GainHigh, IReadOnlyList<TaughtStep> Curve)
{
    /// <summary>What precision may not fall below, unless it was lower before.</summary>
    public const double LeastPrecision = 0.9;

    /// <summary>True where credit agrees better with the teacher's, not by chance alone and not by crediting freely.</summary>
    public bool IsUsed => Gain > 0 && GainLow >= 0 && Taught.Precision >= Math.Min(Before.Precision, LeastPrecision);
}

/// <summary>A step of the curve along which verdicts teach.</summary>
/// <param name="Essays">How many essays taught.</param>
/// <param name="Before">F1 of credited points on the others without what was learnt.</param>
/// <param name="Taught">F1 with it.</param>
public sealed record TaughtStep(int Essays, double Before, double Taught);

/// <summary>How far the points credited are those that a teacher credits.</summary>
/// <param name="Precision">Share of credited points that the teacher credits.</param>
/// <param name="Recall">Share of the teacher's that are credited.</param>
/// <param name="F1">Their harmonic mean.</param>
public sealed record CreditAgreement(double Precision, double Recall, double F1);

/// <summary>A passage that a teacher judged, by its point.</summary>
/// <param name="PointId">The point.</param>
/// <param name="Text">The passage.</param>
/// <param name="Covers">True where it makes the point.</param>
public sealed record JudgedPassage(string PointId, string Text, bool Covers);

/// <summary>A slip that a teacher judged: its kind, what the record says, and the words in lower case.</summary>
/// <param name="Kind">The kind of slip.</param>
/// <param name="Expected">What the record says.</param>
/// <param name="Words">The student's words.</param>
/// <param name="IsError">True where the teacher agreed that it is one.</param>
public sealed record JudgedSlip(string Kind, string Expected, string Words, bool IsError);
