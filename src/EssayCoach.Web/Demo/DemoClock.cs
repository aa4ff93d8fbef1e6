namespace EssayCoach.Web.Demo;

/// <summary>A clock that stands where it is put, so that what a class did weeks ago is written with its date.</summary>
internal sealed class DemoClock : TimeProvider
{
    public DateTime Now { get; set; }

    public override DateTimeOffset GetUtcNow() => new(Now, TimeSpan.Zero);
}
