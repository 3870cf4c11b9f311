using System.Globalization;
using MeetingPortal.Domain.Languages;
using MeetingPortal.Domain.Meetings;
using MeetingPortal.Web.Localisation;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeetingPortal.Web.Pages.Shared;


        var local = WallClock.At(instant, zone);
        var tag = new TagBuilder("time");
        tag.Attributes["datetime"] = local.ToString("yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture);
        tag.InnerHtml.Append(Formats.DateAndTime(local, language));
        return tag;
    }
}
