using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Actions;

/// <summary>An action worked out on one application: what exactly would be sent, what it is meant to do, and what takes it back.</summary>
/// <param name="Title"><c>Sync database-instances</c>.</param>
/// <param name="Verb">For the button, with the count after it: <c>Sync</c>, <c>Point at</c>, <c>Switch on</c>.</param>
/// <param name="Write">The request.</param>
/// <param name="Trail">What its work is recognised by.</param>
/// <param name="Scenario">What it makes Argo CD do, to be computed; null when no object of the application is touched by it.</param>
/// <param name="Assumed">The application that the scenario is computed on, where the press changes more of it than the scenario says; null: as it is.</param>
/// <param name="ActsNow">The scenario happens by this press; false: at the next sync, whoever starts it.</param>
/// <param name="Only">A partial sync's objects; empty means all.</param>
/// <param name="Undo">The inverse, as an ask of its own; null when there is none.</param>
/// <param name="UndoSentence">What the undo would do, or why there is none.</param>
public sealed record ActionDraft(
    ActionAsk Ask,
    ActionDescription Action,
    string Title,
    string Verb,
    ArgoCdWrite Write,
    ActionTrail Trail,
    WhatIfScenario? Scenario = null,
    Application? Assumed = null,
    bool ActsNow = true,
    EquatableList<ResourceKey> Only = default,
    ActionAsk? Undo = null,
    string UndoSentence = "There is nothing to take back.");
