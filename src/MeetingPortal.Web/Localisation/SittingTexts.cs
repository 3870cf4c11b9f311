using MeetingPortal.Domain.Publications;

namespace MeetingPortal.Web.Localisation;

/// <summary>What readers are told of a sitting besides its time, its room and its items.</summary>
public static class SittingTexts
{
    /// <summary>What kind of sitting it is; null for a plenary meeting, and for a private sitting, of which readers see time and room alone.</summary>
    public static string? KindOf(Sitting sitting) => sitting.IsPublic ? KindOf(sitting.Kind) : null;

    /// <param name="kind">Null where it was not kept.</param>
    public static string? KindOf(SittingKind? kind) => kind is null or SittingKind.Plenary ? null : Texts.OfKey($"SittingKind_{kind}");
}
