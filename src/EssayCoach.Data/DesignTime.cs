using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace EssayCoach.Data;

/// <summary>Lets dotnet-ef write migrations without the pages and without a database.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteCoachDb>
{
    public SqliteCoachDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteCoachDb>().UseSqlite("Data Source=design.db").Options);
}

internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresCoachDb>
{
    public PostgresCoachDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgresCoachDb>().UseNpgsql("Host=localhost").Options);
}
