using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MeetingPortal.Data.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class AddMeetingSettings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Credentials",
                table: "Meetings",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DocumentLanguages",
                table: "Meetings",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsInPreparation",
                table: "Meetings",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PartiesOn",
                table: "Meetings",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TreatyCode",
                table: "Meetings",
                type: "character varying(16)",
                maxLength: 16,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WorkingLanguages",
                table: "Meetings",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SourceNote",
                table: "Deadlines",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Credentials",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "DocumentLanguages",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "IsInPreparation",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "PartiesOn",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "TreatyCode",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "WorkingLanguages",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "SourceNote",
                table: "Deadlines");
        }
    }
}
