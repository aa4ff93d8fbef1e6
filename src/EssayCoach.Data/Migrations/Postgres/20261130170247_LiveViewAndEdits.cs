using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EssayCoach.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class LiveViewAndEdits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "GivenMinutes",
                table: "Submissions",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Live",
                table: "Assignments",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "Off");

            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "Assignments",
                type: "integer",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "GivenMinutes",
                table: "Submissions");

            migrationBuilder.DropColumn(
                name: "Live",
                table: "Assignments");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "Assignments");
        }
    }
}
