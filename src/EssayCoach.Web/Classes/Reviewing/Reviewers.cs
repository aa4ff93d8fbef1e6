using System.Collections.Concurrent;

namespace EssayCoach.Web.Classes.Reviewing;

/// <summary>Who has which essay open for review on this server, and word to them when another has changed it.</summary>
public sealed class Reviewers
{
    private readonly ConcurrentDictionary<Guid, Seat> seats = new();

    /// <summary>Takes a seat at an essay until it is disposed.</summary>
    /// <param name="heard">Called when another comes, goes or changes something; on any thread.</param>
    public IDisposable Sit(Guid attemptId, string marker, string name, Action heard)
    {
        var seat = new Seat(this, attemptId, marker, name, heard);
        seats[seat.Id] = seat;
        Tell(attemptId, seat.Id);
        return seat;
    }

    /// <summary>The names of the others who have the essay open; somebody with two tabs is not another.</summary>
    public IReadOnlyList<string> Others(Guid attemptId, string marker) =>
        [.. seats.Values.Where(s => s.AttemptId == attemptId && s.Marker != marker).Select(s => s.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Tells everybody at the essay but the one who changed it.</summary>
    public void Changed(IDisposable seat)
    {
        if (seat is Seat mine)
        {
            Tell(mine.AttemptId, mine.Id);
        }
    }

    private void Tell(Guid attemptId, Guid but)
    {
        foreach (var seat in seats.Values.Where(s => s.AttemptId == attemptId && s.Id != but))
        {
            seat.Heard();
        }
    }

    private sealed class Seat(Reviewers room, Guid attemptId, string marker, string name, Action heard) : IDisposable
    {
        public Guid Id { get; } = Guid.NewGuid();

        public Guid AttemptId => attemptId;

        public string Marker => marker;

        public string Name => name;

        public Action Heard => heard;

        public void Dispose()
        {
            if (room.seats.TryRemove(Id, out _))
            {
                room.Tell(attemptId, Id);
            }
        }
    }
}
