using System;
using EssayCoach.Data.Rubrics;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace EssayCoach.Data.Migrations.Postgres
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
                    RubricId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    SentenceHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Outcome = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    PointId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    DecidedBy = table.Column<string>(type: "text", nullable: true),
                    DecidedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RubricId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    AddedBy = table.Column<string>(type: "text", nullable: true),
                    AddedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    RubricId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    State = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Writer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    BasedOn = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Title = table.Column<string>(type: "text", nullable: false),
                    About = table.Column<string>(type: "text", nullable: false),
                    Search = table.Column<string>(type: "text", nullable: false),
                    AuthorId = table.Column<string>(type: "text", nullable: true),
                    SavedBy = table.Column<string>(type: "text", nullable: true),
                    ReviewerId = table.Column<string>(type: "text", nullable: true),
                    ReviewNote = table.Column<string>(type: "text", nullable: true),
                    MadeUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SavedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SentUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    PublishedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WithdrawnUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    VersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    SavedBy = table.Column<string>(type: "text", nullable: true),
                    SavedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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

            migrationBuilder.Sql(PublishedGuard.Postgres);
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

            migrationBuilder.Sql("DROP FUNCTION keep_published_versions();");
        }
    }
}
