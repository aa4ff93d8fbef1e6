using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Data.Moderation;

/// <summary>Reads reviews with all that hangs on them, as <see cref="FinalReport.Of"/> needs them.</summary>
public static class Reviewed
{
    /// <summary>Reviews whole, not tracked. Narrow it down to those that are asked for; whose they are is for the caller to ask.</summary>
    public static IQueryable<Review> WholeReviews(this CoachDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Reviews.AsNoTracking().Whole();
    }

    /// <summary>The query with all parts, each read by a query of its own.</summary>
    public static IQueryable<Review> Whole(this IQueryable<Review> reviews) =>
        reviews.Include(r => r.Marks).Include(r => r.Points).Include(r => r.Slips).Include(r => r.OtherPoints).Include(r => r.Comments).AsSplitQuery();
}
