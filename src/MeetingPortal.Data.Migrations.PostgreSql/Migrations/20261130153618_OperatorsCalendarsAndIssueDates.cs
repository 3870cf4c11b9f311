using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MeetingPortal.Data.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class OperatorsCalendarsAndIssueDates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CalendarRevisions",
                table: "Meetings",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Operator",
                table: "Meetings",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OperatorContact",
                table: "Meetings",
                type: "character varying(254)",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "IssuedOn",
                table: "DroppedFiles",
                type: "date",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "CalendarRevisions",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Operator",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "OperatorContact",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "IssuedOn",
                table: "DroppedFiles");
        }
    }
}
