using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MeetingPortal.Data.Migrations.Sqlite.Migrations
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DocumentLanguages",
                table: "Meetings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsInPreparation",
                table: "Meetings",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PartiesOn",
                table: "Meetings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TreatyCode",
                table: "Meetings",
                type: "TEXT",
                maxLength: 16,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WorkingLanguages",
                table: "Meetings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SourceNote",
                table: "Deadlines",
                type: "TEXT",
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
