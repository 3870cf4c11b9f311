using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MeetingPortal.Data.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class OperatorOfMeeting : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Operator",
                table: "Meetings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OperatorContact",
                table: "Meetings",
                type: "TEXT",
                maxLength: 254,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Operator",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "OperatorContact",
                table: "Meetings");
        }
    }
}
