namespace MeetingPortal.Domain.Publications;

/// <summary>Slugs of the publications of which a meeting has one.</summary>
public static class PublicationSlugs
{
    public const string Letter = "letter";
    public const string Agenda = "agenda";
    public const string Programme = "programme";
}
