using System.Text.Json.Nodes;
using DbDashboard.Core.Actions.Requests;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering.Manifests;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Actions.Catalogue;

/// <summary>Lets a source follow another revision, with another filter, in one patch that tests every old value. With auto-sync on this is a deployment.</summary>
public sealed class PatchSourceAction : IGuardedAction
{
    public ActionDescription Description { get; } = new("patch-source", "Point", "update", Role.Promoter, Risk.Medium);

    public Preparation Prepare(ActionAsk ask, ActionFacts facts, ActionId id)
    {
        if (facts.Application.ValueIfKnown is not { } fresh)
        {
            return Preparation.Not($"The application could not be read: {facts.Application.Why}");
        }

        if (!int.TryParse(ask.Parameter(ParameterNames.Source) ?? "0", out var index) || index < 0 || index >= fresh.Application.Sources.Count)
        {
            return Preparation.Not($"The application has {fresh.Application.Sources.Count} sources; the first one is 0.");
        }

        var source = fresh.Application.Sources[index];
        var edit = SourceAsk.Of(ask, source, index);
        return SourcePatch.Of(fresh, edit) switch
        {
            RequestDraft.Ready ready => Preparation.Of(Draft(ask, fresh, edit, ready, id, facts.Now)),
            RequestDraft.Impossible impossible => Preparation.Not(impossible.Why),
            _ => Preparation.Not("There is no patch for this."),
        };
    }

    public Verification Verify(ActionTrail trail, FreshApplication now) =>
        SpecTrail.Verify(trail, now, $"The application follows {Changed(trail, now.Application).EffectiveRevision} now.");

    public Trace Trace(ActionTrail trail, FreshApplication now) => SpecTrail.Trace(trail, now);

    private ActionDraft Draft(ActionAsk ask, FreshApplication fresh, SourceEdit edit, RequestDraft.Ready ready, ActionId id, DateTimeOffset now)
    {
        var application = fresh.Application;
        var source = application.Sources[edit.Index];
        var changes = Changes(fresh, edit);
        var on = application.SyncPolicy.IsAutoSyncOn;
        var directory = edit.Filter is { } filter ? new DirectoryOptions(filter.Recurse, filter.Include, filter.Exclude, source.Directory?.HasJsonnet ?? false) : null;
        return new(
            ask, Description, $"Point {application.Key.Name} at {edit.TargetRevision ?? source.EffectiveRevision}", "Point",
            new ArgoCdWrite.PatchApplication(ask.Target, application.Project, ready.Patch),
            new(id, ask, application.Uid, changes, RestHash: SpecTrail.RestHash(fresh.Spec, changes.Items.Select(c => c.Path)), PlannedAt: now),
            new WhatIfScenario(edit.TargetRevision ?? source.EffectiveRevision, directory, AutoSyncOn: on),
            ActsNow: on,
            Undo: SourceAsk.Inverse(ask, source, edit),
            UndoSentence: $"Points it back at {source.EffectiveRevision}{(edit.Filter is null ? "" : " with the filter of before")}, tested field by field.");
    }

    private static EquatableList<SpecChange> Changes(FreshApplication fresh, SourceEdit edit)
    {
        var path = fresh.Application.IsMultiSource ? $"/spec/sources/{edit.Index}" : "/spec/source";
        var after = new List<(string Path, string? Value)>();
        if (edit.TargetRevision is { } revision)
        {
            after.Add(($"{path}/targetRevision", Text(revision)));
        }

        if (edit.Filter is { } filter)
        {
            after.Add(($"{path}/directory/include", Text(filter.Include)));
            after.Add(($"{path}/directory/exclude", Text(filter.Exclude)));
            after.Add(($"{path}/directory/recurse", filter.Recurse ? "true" : null));
        }

        return after.Select(c => new SpecChange(c.Path, SpecTrail.Value(fresh.Spec, c.Path), c.Value)).Where(c => c.Before != c.After).ToEquatableList();
    }

    // Of several sources the one that was asked for.
    private static ApplicationSource Changed(ActionTrail trail, Application now) =>
        int.TryParse(trail.Ask.Parameter(ParameterNames.Source), out var index) && index >= 0 && index < now.Sources.Count ? now.Sources[index] : now.Source;

    private static string? Text(string? value) => string.IsNullOrEmpty(value) ? null : CanonicalJson.Write(JsonValue.Create(value));
}
