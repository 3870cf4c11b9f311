using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace MeetingPortal.Web.Pages.Shared;

/// <summary>Renders a view into a text, for HTML that is no answer by itself.</summary>
public sealed class ViewTexts(IRazorViewEngine engine, ITempDataProvider kept)
{
    /// <param name="view">Path of the view from the application's root.</param>
    public async Task<string> RenderAsync<TModel>(HttpContext http, string view, TModel model)
    {
        var found = engine.GetView(executingFilePath: null, view, isMainPage: true);
        found.EnsureSuccessful(originalLocations: null);
        var action = new ActionContext(http, http.GetRouteData(), new ActionDescriptor());
        await using var text = new StringWriter();
        var data = new ViewDataDictionary<TModel>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = model };
        await found.View!.RenderAsync(new ViewContext(action, found.View, data, new TempDataDictionary(http, kept), text, new HtmlHelperOptions()));
        return text.ToString();
    }
}
