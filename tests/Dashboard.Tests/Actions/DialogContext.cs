using Bunit;
using DbDashboard.Core.Actions;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.Actions;
using DbDashboard.Dashboard.Features.Actions.Confirming;
using DbDashboard.Dashboard.Features.OneApplication.Links;
using DbDashboard.Dashboard.Features.OneApplication.Why;
using DbDashboard.Testing;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DbDashboard.Dashboard.Tests.Actions;

/// <summary>The dialog that an address opens, over actions that answer what the test says.</summary>
public abstract class DialogContext : PageContext
{
    protected DialogContext()
    {
        Services.AddSingleton(new GitHostLinks([]));
        Show(Some.IncidentSnapshot());
    }

    protected static TimeSpan ArmsAfter => Dashboard.Features.Actions.Confirming.Press.ArmsAfter;

    protected NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    protected IRenderedComponent<ActionDialogs> Open(ActionAsk ask, Application? application = null)
    {
        Navigation.NavigateTo(ActAddress.Of(ask));
        return Render<ActionDialogs>(dialogs => dialogs
            .Add(d => d.Application, application ?? Some.Incident())
            .Add(d => d.Facts, Some.IncidentFacts())
            .Add(d => d.Remedies, RemedyView.AllOf(Some.IncidentExplanation(), new GitHostLinks([]))));
    }

    protected IRenderedComponent<ActionDialogs> Open(string action, params KeyValuePair<string, string>[] parameters) =>
        Open(new ActionAsk(Some.IncidentKey, action, [.. parameters]));

    /// <summary>Opens the dialog of a plan and lets the time pass after which it can be pressed.</summary>
    protected IRenderedComponent<ActionDialogs> Planned(Plan plan)
    {
        Actions.Plans(plan);
        var dialog = Open(plan.Draft.Action.Id);
        dialog.WaitForAssertion(() => Assert.Contains(plan.Draft.Title, dialog.Find("h2").TextContent, StringComparison.Ordinal));
        Clock.Advance(ArmsAfter);
        return dialog;
    }

    /// <summary>Presses the button as soon as it can be pressed.</summary>
    protected static void Press(IRenderedComponent<ActionDialogs> dialog, string words)
    {
        dialog.WaitForAssertion(() => Assert.False(Button(dialog, words).HasAttribute("disabled")));
        Button(dialog, words).Click();
    }

    protected static AngleSharp.Dom.IElement Button(IRenderedComponent<ActionDialogs> dialog, string words) =>
        dialog.FindAll("button").Single(button => button.TextContent.Trim() == words);
}
