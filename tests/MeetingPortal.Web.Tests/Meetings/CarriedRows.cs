using System.Globalization;
using MeetingPortal.Data;
using MeetingPortal.Domain.Audit;
using MeetingPortal.Domain.Documents;
using MeetingPortal.Domain.Identifiers;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Publications;
using MeetingPortal.TestKit.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MeetingPortal.Web.Tests.Meetings;

/// <summary>The rows of a meeting that a folder carries to another portal, field by field as they are stored.</summary>
internal static class CarriedRows
{
    /// <summary>Every kind of row that is carried over, and which of its properties are not: decision 22 says why.</summary>
    public static readonly IReadOnlyDictionary<Type, (Func<PortalDbContext, IQueryable<IBelongToMeeting>> Rows, string[] Staying)> Kinds =
        new Dictionary<Type, (Func<PortalDbContext, IQueryable<IBelongToMeeting>>, string[])>
        {
            [typeof(Meeting)] = (store => store.Meetings, [nameof(Meeting.IsInPreparation), nameof(Meeting.PublicVersion), nameof(Meeting.CalendarRevisions)]),
            [typeof(Officer)] = (store => store.Officers, []),
            [typeof(MeetingWebPage)] = (store => store.MeetingWebPages, []),
            [typeof(MeetingContact)] = (store => store.MeetingContacts, []),
            [typeof(Deadline)] = (store => store.Deadlines, []),
            [typeof(Document)] = (store => store.Documents, [nameof(Document.Version), nameof(Document.ShownSince)]),
            [typeof(SymbolOfDocument)] = (store => store.Symbols, []),
            [typeof(LanguageVersion)] = (store => store.LanguageVersions, [nameof(LanguageVersion.IssuedSince)]),
            [typeof(DocumentFile)] = (store => store.DocumentFiles,
            [
                // The row of the bytes is made anew, and what is found in them is looked for anew.
                nameof(DocumentFile.StoredFileId), nameof(DocumentFile.Findings),
                nameof(DocumentFile.PublicFrom), nameof(DocumentFile.IsAnnounced), nameof(DocumentFile.WithdrawnAt), nameof(DocumentFile.WithdrawnReason), nameof(DocumentFile.Version),
            ]),
            [typeof(ListedDocument)] = (store => store.ListedDocuments, [nameof(ListedDocument.ListedAt)]),
            [typeof(Publication)] = (store => store.Publications, [nameof(Publication.CurrentReleaseId), nameof(Publication.LastNumber), nameof(Publication.Version)]),
            [typeof(WorkingCopy)] = (store => store.WorkingCopies, [nameof(WorkingCopy.ChangedAt), nameof(WorkingCopy.ChangedBy), nameof(WorkingCopy.Version)]),
        };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The values that are carried over, by row and property.</summary>
    public static Task<SortedDictionary<string, string?>> OfAsync(TestStore store, MeetingId meeting) => store.ReadAsync(async context =>
    {
        var values = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (type, (rows, _)) in Kinds)
        {
            var key = context.Model.FindEntityType(type)!.FindPrimaryKey()!.Properties;
            foreach (var row in (await rows(context).AsNoTracking().ToListAsync(Cancellation)).Where(row => row.MeetingId == meeting))
            {
                var name = string.Join(' ', key.Select(property => Stored(property, row)).Prepend(type.Name));
                foreach (var property in PropertiesOf(context.Model, type))
                {
                    values[$"{name} {property.Name}"] = Stored(property, row);
                }
            }
        }

        return values;
    });

    /// <summary>Fails with every value that is not the same in both.</summary>
    public static async Task AssertSameAsync(TestStore here, TestStore there, MeetingId meeting)
    {
        var (before, after) = (await OfAsync(here, meeting), await OfAsync(there, meeting));
        var differences = before.Keys.Union(after.Keys, StringComparer.Ordinal)
            .Where(key => !before.ContainsKey(key) || !after.ContainsKey(key) || !string.Equals(before[key], after[key], StringComparison.Ordinal))
            .Select(key => $"{key}: {before.GetValueOrDefault(key)} -> {after.GetValueOrDefault(key)}")
            .ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    /// <summary>The properties of the model that a folder has to carry.</summary>
    public static IEnumerable<IProperty> PropertiesOf(IModel model, Type type) =>
        model.FindEntityType(type)!.GetProperties().Where(property => !Kinds[type].Staying.Contains(property.Name, StringComparer.Ordinal));

    /// <summary>As the database has it, so that lists and contents are compared by what is in them.</summary>
    private static string? Stored(IProperty property, object row) => property.PropertyInfo!.GetValue(row) is { } value
        ? Convert.ToString(property.GetTypeMapping().Converter?.ConvertToProvider(value) ?? value, CultureInfo.InvariantCulture)
        : null;
}
