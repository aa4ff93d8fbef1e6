using EssayCoach.Data.Learning;
using EssayCoach.Marking.Learning;

namespace EssayCoach.Web.Classes.Learning;

/// <summary>A class and whether its sentences may teach.</summary>
public sealed record LendingClass(Guid Id, string Name, bool Lends);

/// <summary>A question on which decisions may teach.</summary>
public sealed record TaughtQuestionLine(string RubricId, int Essays, bool IsUsed, bool IsWaiting);

/// <summary>What a teacher sees first: their classes and questions.</summary>
public sealed record LearningOverview(IReadOnlyList<LendingClass> Classes, IReadOnlyList<TaughtQuestionLine> Questions);

/// <summary>A model with its figures; the card is null where the file cannot be read any more.</summary>
public sealed record TaughtFileLine(Guid Id, DateTime TrainedUtc, string Hash, DateTime? UsedUtc, TaughtCard? Card, string? Problem);

/// <summary>What was learnt on one question.</summary>
/// <param name="RubricId">The question's rubric.</param>
/// <param name="Essays">How many essays with a review may teach now.</param>
/// <param name="Order">The training that waits or ran last, or null.</param>
/// <param name="Files">The models, the newest first.</param>
public sealed record LearningView(string RubricId, int Essays, TrainingOrder? Order, IReadOnlyList<TaughtFileLine> Files);
