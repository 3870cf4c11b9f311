using MeetingPortal.Data.Providers;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MeetingPortal.Web.Tests.Data;

public class ConnectionStringTests
{
    [Theory]
    [InlineData("Host=portal.invalid", 200)]
    [InlineData("Host=portal.invalid;Max Auto Prepare=0", 0)]
    [InlineData("Host=portal.invalid;MaxAutoPrepare=7", 7)]
    public void PreparesStatementsOnPostgreSqlUnlessToldOtherwise(string given, int statements)
    {
        var builder = new DbContextOptionsBuilder();

        builder.UsePortalDatabase(new DatabaseOptions { Provider = DatabaseProvider.PostgreSql, ConnectionString = given }, Path.GetTempPath());

        using var context = new DbContext(builder.Options);
        Assert.Equal(statements, new NpgsqlConnectionStringBuilder(context.Database.GetConnectionString()).MaxAutoPrepare);
    }
}
