using System;
using EssayCoach.Data.Rubrics;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EssayCoach.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RubricVersions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CandidateDecisions",
                columns: table => new
                {
                    RubricId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SentenceHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PointId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", nullable: true),
                    DecidedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CandidateDecisions", x => new { x.RubricId, x.SentenceHash });
                    table.ForeignKey(
                        name: "FK_CandidateDecisions_People_DecidedBy",
                        column: x => x.DecidedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "PastedEssays",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RubricId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    AddedBy = table.Column<string>(type: "TEXT", nullable: true),
                    AddedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PastedEssays", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PastedEssays_People_AddedBy",
                        column: x => x.AddedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "RubricVersions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RubricId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Writer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    BasedOn = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    About = table.Column<string>(type: "TEXT", nullable: false),
                    Search = table.Column<string>(type: "TEXT", nullable: false),
                    AuthorId = table.Column<string>(type: "TEXT", nullable: true),
                    SavedBy = table.Column<string>(type: "TEXT", nullable: true),
                    ReviewerId = table.Column<string>(type: "TEXT", nullable: true),
                    ReviewNote = table.Column<string>(type: "TEXT", nullable: true),
                    MadeUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SavedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SentUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PublishedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RubricVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RubricVersions_People_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_RubricVersions_People_ReviewerId",
                        column: x => x.ReviewerId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_RubricVersions_People_SavedBy",
                        column: x => x.SavedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "EarlierRubricTexts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    VersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    SavedBy = table.Column<string>(type: "TEXT", nullable: true),
                    SavedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EarlierRubricTexts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EarlierRubricTexts_People_SavedBy",
                        column: x => x.SavedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_EarlierRubricTexts_RubricVersions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "RubricVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CandidateDecisions_DecidedBy",
                table: "CandidateDecisions",
                column: "DecidedBy");

            migrationBuilder.CreateIndex(
                name: "IX_EarlierRubricTexts_SavedBy",
                table: "EarlierRubricTexts",
                column: "SavedBy");

            migrationBuilder.CreateIndex(
                name: "IX_EarlierRubricTexts_VersionId_Id",
                table: "EarlierRubricTexts",
                columns: new[] { "VersionId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PastedEssays_AddedBy",
                table: "PastedEssays",
                column: "AddedBy");

            migrationBuilder.CreateIndex(
                name: "IX_PastedEssays_RubricId_AddedUtc",
                table: "PastedEssays",
                columns: new[] { "RubricId", "AddedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_RubricVersions_AuthorId",
                table: "RubricVersions",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_RubricVersions_Hash",
                table: "RubricVersions",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_RubricVersions_Kind_RubricId_PublishedUtc",
                table: "RubricVersions",
                columns: new[] { "Kind", "RubricId", "PublishedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_RubricVersions_ReviewerId",
                table: "RubricVersions",
                column: "ReviewerId");

            migrationBuilder.CreateIndex(
                name: "IX_RubricVersions_SavedBy",
                table: "RubricVersions",
                column: "SavedBy");

            migrationBuilder.CreateIndex(
                name: "OneOpenDraft",
                table: "RubricVersions",
                columns: new[] { "Kind", "RubricId" },
                unique: true,
                filter: "\"State\" IN ('Draft', 'InReview')");

            migrationBuilder.Sql(PublishedGuard.Sqlite);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CandidateDecisions");

            migrationBuilder.DropTable(
                name: "EarlierRubricTexts");

            migrationBuilder.DropTable(
                name: "PastedEssays");

            migrationBuilder.DropTable(
                name: "RubricVersions");
        }
    }
}
