using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EssayCoach.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Learning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "TaughtFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TeacherId = table.Column<string>(type: "text", nullable: false),
                    RubricId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    TrainedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Hash = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Bytes = table.Column<byte[]>(type: "bytea", nullable: false),
                    Essays = table.Column<int>(type: "integer", nullable: false),
                    UsedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TaughtFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TaughtFiles_People_TeacherId",
                        column: x => x.TeacherId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TrainingOrders",
                columns: table => new
                {
                    TeacherId = table.Column<string>(type: "text", nullable: false),
                    RubricId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    AskedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    StartedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DoneUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Replaces = table.Column<bool>(type: "boolean", nullable: false),
                    Problem = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrainingOrders", x => new { x.TeacherId, x.RubricId });
                    table.ForeignKey(
                        name: "FK_TrainingOrders_People_TeacherId",
                        column: x => x.TeacherId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TaughtFrom",
                columns: table => new
                {
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    AttemptId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TaughtFrom", x => new { x.FileId, x.AttemptId });
                    table.ForeignKey(
                        name: "FK_TaughtFrom_Attempts_AttemptId",
                        column: x => x.AttemptId,
                        principalTable: "Attempts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_TaughtFrom_TaughtFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "TaughtFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_TaughtFiles_InUse",
                table: "TaughtFiles",
                columns: new[] { "TeacherId", "RubricId" },
                unique: true,
                filter: "\"UsedUtc\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_TaughtFiles_TeacherId_RubricId_TrainedUtc",
                table: "TaughtFiles",
                columns: new[] { "TeacherId", "RubricId", "TrainedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_TaughtFrom_AttemptId",
                table: "TaughtFrom",
                column: "AttemptId");

            migrationBuilder.CreateIndex(
                name: "IX_TrainingOrders_DoneUtc_AskedUtc",
                table: "TrainingOrders",
                columns: new[] { "DoneUtc", "AskedUtc" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "TaughtFrom");

            migrationBuilder.DropTable(
                name: "TrainingOrders");

            migrationBuilder.DropTable(
                name: "TaughtFiles");
        }
    }
}
