using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MeetingPortal.Data.Providers;

/// <summary>Tells faults of the two databases apart.</summary>
public static class StoreFaults
{
    /// <summary>
    /// Serialization failures and deadlocks of PostgreSQL go away when the transaction is run again. So does a key that another node has
    /// written meanwhile, which PostgreSQL may report before the serialization failure: decided anew, the operation sees that row.
    /// </summary>
    public static bool IsWorthAnotherTry(Exception exception)
    {
        for (var current = exception; current is not null; current = current.InnerException)
        {
            if (current is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation })
            {
                return true;
            }
        }

        // Another node changed the row between our read and our write: load it again and decide anew.
        return exception is DbUpdateConcurrencyException;
    }
}
