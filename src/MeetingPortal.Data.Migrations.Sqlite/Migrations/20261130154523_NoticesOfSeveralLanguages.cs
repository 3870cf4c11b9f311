using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MeetingPortal.Data.Migrations.Sqlite.Migrations
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
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.Sql("UPDATE \"Notices\" SET \"Languages\" = '[\"' || \"VersionLanguage\" || '\"]' WHERE \"VersionLanguage\" IS NOT NULL;");

            // By hand: the generated rebuild switches foreign keys off outside the transaction, so that a kill in the middle of it would
            // leave a store that never starts again.
            migrationBuilder.Sql("ALTER TABLE \"Notices\" DROP COLUMN \"VersionLanguage\";");

            migrationBuilder.AddColumn<DateTime>(
                name: "IssuedSince",
                table: "LanguageVersions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ShownSince",
                table: "Documents",
                type: "TEXT",
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
                type: "TEXT",
                maxLength: 2,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notices_DocumentId_VersionLanguage",
                table: "Notices",
                columns: new[] { "DocumentId", "VersionLanguage" });
        }
    }
}
