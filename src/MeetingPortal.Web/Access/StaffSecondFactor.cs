using MeetingPortal.Data;
using MeetingPortal.Data.Accounts;
using MeetingPortal.Domain.Access;
using MeetingPortal.Registration.Access;
using MeetingPortal.Web.Caching;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Localisation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace MeetingPortal.Web.Access;

/// <summary>Marks the few pages that a member of staff reaches before enrolling a second factor.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BeforeSecondFactorAttribute : Attribute;

/// <summary>
/// A member of staff in a session without a second factor can do nothing but enrol one and sign out, also when the account became staff
/// after the session began. Asked on every request, from the rights as they are then.
/// </summary>
public sealed class StaffSecondFactor(RequestDelegate next, SecondFactorRule rule)
{
    public async Task InvokeAsync(HttpContext context, Rights rights, AccountLinks links, PortalDbContext store, SignInManager<PortalUser> signIn, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(rights);
        if (!IsConcerned(context) || context.User.PortalUserId is not { } user)
        {
            await next(context);
            return;
        }

        var held = await rights.HeldAsync(user, context.RequestAborted);
        if (!held.Any(grant => Roles.IsStaff(grant.Role)))
        {
            await next(context);
            return;
        }

        var language = RequestLanguage.Of(context);
        var account = await store.Users.AsNoTracking().Where(row => row.Id == user.Value)
            .Select(row => new { row.TwoFactorEnabled, row.EnrolmentEndsAt }).SingleAsync(context.RequestAborted);
        if (account.TwoFactorEnabled || account.EnrolmentEndsAt <= time.GetUtcNow())
        {
            await signIn.SignOutAsync();
            context.Response.Redirect(account.TwoFactorEnabled ? links.SignIn(language) : links.EnrolmentOver(language));
        }
        else if (context.GetEndpoint()!.Metadata.GetMetadata<BeforeSecondFactorAttribute>() is null)
        {
            context.Response.Redirect(links.Enrol(language));
        }
        else
        {
            await next(context);
        }
    }

    private bool IsConcerned(HttpContext context) =>
        rule.IsRequired
        && !context.User.HasShownSecondFactor
        && context.GetEndpoint()?.Metadata is { } metadata
        && metadata.GetMetadata<OpenEndpoint>() is null;
}
