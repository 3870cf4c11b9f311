using MeetingPortal.Data.Providers;
using MeetingPortal.Data.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MeetingPortal.Benchmarks.Handlers;

/// <summary>The rows that one transaction of a handler wrote.</summary>
/// <param name="Added">Inserted as they are.</param>
/// <param name="Changed">A row as it was before and as it is after.</param>
internal sealed record BareTransaction(IReadOnlyList<object> Added, IReadOnlyList<(object Before, object After)> Changed);

/// <summary>What nobody can do with less: the very rows, in one transaction through the same gate, by a context of the same model that reads and decides nothing.</summary>
internal sealed class BareWrites(DatabaseOptions options, string folder, IModel model, WriteGate gate)
{
    /// <summary>From a pool, as the portal takes its own: a context made for every transaction would flatter the handlers.</summary>
    private readonly PooledDbContextFactory<BareContext> _contexts = new((DbContextOptions<BareContext>)new DbContextOptionsBuilder<BareContext>()
        .UsePortalDatabase(options, folder)
        .UseModel(model)
        .Options);

    public async Task RunAsync(BareTransaction rows)
    {
        await using var context = await _contexts.CreateDbContextAsync();
        using var passed = await gate.EnterAsync(CancellationToken.None);
        await using var transaction = await context.Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable);
        context.AddRange(rows.Added);
        foreach (var (before, after) in rows.Changed)
        {
            var entry = context.Attach(before);
            entry.CurrentValues.SetValues(after);
        }

        await context.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    /// <summary>A copy of a row, for attaching changes the object itself.</summary>
    public object Copy(object row)
    {
        using var context = _contexts.CreateDbContext();
        return context.Entry(row).CurrentValues.ToObject();
    }

    private sealed class BareContext(DbContextOptions<BareContext> options) : DbContext(options);
}
