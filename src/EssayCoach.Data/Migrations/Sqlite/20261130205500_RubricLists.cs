using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EssayCoach.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RubricLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // A row of SQLite holds the whole document before what lists show of it, so a search would read every document. PostgreSQL keeps long texts apart, and indexes no such words.
            migrationBuilder.Sql("""CREATE INDEX "RubricVersions_list" ON "RubricVersions" ("Kind", "RubricId", "State", "PublishedUtc", "SavedUtc", "WithdrawnUtc", "Title", "About", "Search", "Id");""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""DROP INDEX "RubricVersions_list";""");
        }
    }
}
