using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Domain.Outcomes;
using MeetingPortal.Domain.Subscriptions;
using MeetingPortal.Publishing.Subscriptions;
using MeetingPortal.Web.Access;
using MeetingPortal.Web.Links;
using MeetingPortal.Web.Pages.Secretariat.Notices;
using MeetingPortal.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MeetingPortal.Web.Pages.Secretariat.EditNotice;

/// <summary>A notice: whom it goes to, how it reads in each language, a sentence of the officer's own before it.</summary>
[Authorize(Policy = Policies.DocumentsOfficer)]
public sealed class IndexModel(
    StaffReads reads, NoticeLetters letters, IntroduceNoticeHandler introduce, DiscardNoticeHandler discard, TakeUpNoticeHandler takeUp, MeetingClock clock, SecretariatLinks links)
    : NoticePageModel(reads, letters)
{
    [BindProperty]
    public SixTexts Introduction { get; set; } = new();

    public Language Previewing { get; private set; } = null!;

    public NoticeLetter? Letter { get; private set; }

    public bool IsDraft => Row.Notice.State == NoticeState.Draft;

    public void OnGet([FromQuery(Name = "in")] string? previewing)
    {
        Introduction = SixTexts.From(Row.Notice.Introduction);
        Show(previewing);
    }

    public async Task<IActionResult> OnPostAsync([FromQuery(Name = "in")] string? previewing, CancellationToken cancellationToken)
    {
        Show(previewing);
        if (Introduction.IsLongerThan(Notice.IntroductionMaxLength))
        {
            ModelState.AddModelError(nameof(Introduction), Strings.SixTexts_TooLong);
            return this.Invalid();
        }

        var text = Introduction.ToText(Row.Notice.Introduction, TextStatus.Own, User.FindFirst(SessionClaims.DisplayName)!.Value, Meeting.Frame().DayOf(clock.Now));
        return Answer(await introduce.HandleAsync(new IntroduceNotice(Key, text), User.AsActor(), cancellationToken));
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancellationToken) =>
        Answer(await discard.HandleAsync(new DiscardNotice(Key), User.AsActor(), cancellationToken));

    public async Task<IActionResult> OnPostTakeUpAsync(CancellationToken cancellationToken) =>
        Answer(await takeUp.HandleAsync(new TakeUpNotice(Key), User.AsActor(), cancellationToken));

    private void Show(string? previewing)
    {
        Previewing = LanguageOr(previewing);
        Letter = Letters.LetterOf(Row, Previewing);
    }

    private IActionResult Answer(Outcome<Notice> outcome)
    {
        if (Previewing is null)
        {
            Show(null);
        }

        return outcome.Match(_ => Redirect(links.Notice(Language, Meeting.Code, Row.Notice.Id, Previewing)), refusal => this.Invalid(refusal));
    }
}
