using System.Globalization;
using MeetingPortal.Web.Resources;

namespace MeetingPortal.Web.Localisation;

/// <summary>What somebody did, in words.</summary>
public static class OperationTexts
{
    /// <summary>The operation in words; its name as the audit keeps it when there are none, as of an operation that an earlier portal knew.</summary>
    public static string Of(string operation) => Strings.ResourceManager.GetString($"Operation_{operation}", CultureInfo.CurrentUICulture) ?? operation;
}
