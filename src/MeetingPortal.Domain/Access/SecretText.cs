using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace MeetingPortal.Domain.Access;

/// <summary>Compares texts that must not be guessed.</summary>
public static class SecretText
{
    /// <summary>Takes the same time wherever two texts of one length differ.</summary>
    public static bool AreEqual(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(one.AsSpan()), MemoryMarshal.AsBytes(other.AsSpan()));
}
