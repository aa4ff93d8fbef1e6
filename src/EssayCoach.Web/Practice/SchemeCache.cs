using EssayCoach.Marking.Rubrics;

namespace EssayCoach.Web.Practice;

/// <summary>Rubrics read in full, the most recently used ones: a mark scheme is large, and few questions are in use at a time.</summary>
internal sealed class SchemeCache(int most)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, (string Stamp, Lazy<RubricReading> Reading, long Used)> kept = new(StringComparer.Ordinal);
    private long clock;

    internal RubricReading Read(RubricEntry entry)
    {
        Lazy<RubricReading> reading;
        lock (gate)
        {
            reading = kept.TryGetValue(entry.Name, out var found) && found.Stamp == entry.Stamp ? found.Reading : new(entry.Read);
            kept[entry.Name] = (entry.Stamp, reading, ++clock);
            if (kept.Count > most)
            {
                kept.Remove(kept.MinBy(k => k.Value.Used).Key);
            }
        }

        // Outside the lock, so that one long reading does not hold up the others.
        return reading.Value;
    }
}
