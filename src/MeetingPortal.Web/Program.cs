using MeetingPortal.Web.Searching;
using MeetingPortal.Web.Startup;

var command = PortalCommand.Parse(args);
if (command.Answer is { } answer)
{
    return answer.Print();
}

if (command is { Kind: CommandKind.ReadText, Argument: { } type })
{
    return ReaderProgram.Run(type);
}

var builder = PortalBuilder.Create(args);

builder.AddPortalLogging();
builder.AddPortalStoreAndModules();
builder.AddPortalAccounts();
builder.AddPortalMail();
builder.AddPortalPages();
builder.AddPortalSecurity();
builder.AddPortalCaching();
builder.AddPortalSearch();
builder.AddPortalHealth();

await using var app = builder.Build();

if (await app.PrepareAsync(command) is { } exitCode)
{
    return exitCode;
}

app.UsePortalPipeline();
await app.RunAsync();
return 0;

/// <summary>The portal's entry point; public so that tests can host it.</summary>
public partial class Program;
