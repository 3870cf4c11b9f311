namespace MeetingPortal.Web.Pages.Admin;

/// <summary>A page of the administration.</summary>
public abstract class AdminPageModel(AdminReads reads) : PortalPageModel
{
    public override bool IsUnlisted => true;

    protected AdminReads Reads { get; } = reads;
}
