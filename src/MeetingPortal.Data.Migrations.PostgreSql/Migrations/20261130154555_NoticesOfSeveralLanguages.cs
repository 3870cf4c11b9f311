using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MeetingPortal.Data.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class NoticesOfSeveralLanguages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Notices_DocumentId_VersionLanguage",
                table: "Notices");

            migrationBuilder.AddColumn<string>(
                name: "Languages",
                table: "Notices",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.Sql("UPDATE \"Notices\" SET \"Languages\" = '[\"' || \"VersionLanguage\" || '\"]' WHERE \"VersionLanguage\" IS NOT NULL;");

            migrationBuilder.DropColumn(
                name: "VersionLanguage",
                table: "Notices");

            migrationBuilder.AddColumn<DateTime>(
                name: "IssuedSince",
                table: "LanguageVersions",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ShownSince",
                table: "Documents",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notices_DocumentId",
                table: "Notices",
                column: "DocumentId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Notices_DocumentId",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "Languages",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "IssuedSince",
                table: "LanguageVersions");

            migrationBuilder.DropColumn(
                name: "ShownSince",
                table: "Documents");

            migrationBuilder.AddColumn<string>(
                name: "VersionLanguage",
                table: "Notices",
                type: "character varying(2)",
                maxLength: 2,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notices_DocumentId_VersionLanguage",
                table: "Notices",
                columns: new[] { "DocumentId", "VersionLanguage" });
        }
    }
}
