using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Audit;

/// <summary>Makes every text of an entry fit to be kept.</summary>
public static class AuditEntryText
{
    /// <exception cref="ArgumentException">The trail is longer than <see cref="AuditLimits.Trail"/>.</exception>
    public static AuditEntry Clean(AuditEntry entry)
    {
        if (entry.Trail?.Length > AuditLimits.Trail)
        {
            throw new ArgumentException($"The trail has {entry.Trail.Length} characters; at most {AuditLimits.Trail} can be kept.", nameof(entry));
        }

        return entry with
        {
            ActionId = Name(entry.ActionId),
            Action = Name(entry.Action),
            Actor = Clean(entry.Actor),
            Target = Clean(entry.Target),
            Approver = entry.Approver is { } approver ? Clean(approver) : null,
            Via = entry.Via is { } via ? new(Text(via.Ip), Text(via.UserAgentHash), Text(via.Circuit)) : null,
            ActedAs = Text(entry.ActedAs),
            Reason = Text(entry.Reason, AuditLimits.Reason),
            Ticket = Text(entry.Ticket, AuditLimits.Reason),
            Risk = Text(entry.Risk),
            Title = Text(entry.Title, AuditLimits.Name),
            Sentence = Text(entry.Sentence, AuditLimits.Message),
            RefusedBy = Names(entry.RefusedBy, AuditLimits.Items),
            Preview = entry.Preview is { } preview ? Clean(preview) : null,
            Confirm = entry.Confirm is { } confirm ? confirm with { Kind = Name(confirm.Kind) } : null,
            Request = entry.Request is { } request ? Clean(request) : null,
            Response = entry.Response is { } response ? Clean(response) : null,
            Verify = entry.Verify is { } verify ? Clean(verify) : null,
            Trail = Text(entry.Trail, int.MaxValue),
            UndoOf = Text(entry.UndoOf),
            UndoRef = Text(entry.UndoRef, AuditLimits.Message),
            DashboardVersion = Text(entry.DashboardVersion),
            ArgoCdVersion = Text(entry.ArgoCdVersion),
            Group = entry.Group is { } group ? group with { Fingerprint = Name(group.Fingerprint), CauseId = Name(group.CauseId), Names = Names(group.Names, AuditLimits.Items) } : null,
            Lease = entry.Lease is { } lease ? new(Name(lease.Kind), AuditText.Clean(lease.What, AuditLimits.Message), lease.Until, Text(lease.Undo, AuditLimits.Patch), AuditText.Clean(lease.UndoSentence, AuditLimits.Message)) : null,
        };
    }

    private static AuditActor Clean(AuditActor actor) => actor with
    {
        Subject = Name(actor.Subject),
        Name = Name(actor.Name),
        Issuer = Text(actor.Issuer),
        GroupsHash = Text(actor.GroupsHash),
        Acr = Text(actor.Acr),
    };

    private static AuditTarget Clean(AuditTarget target) =>
        new(Name(target.Instance), Name(target.Namespace), Name(target.Name), Text(target.Uid), Text(target.Project), Text(target.Cluster));

    private static AuditPreview Clean(AuditPreview preview) => preview with
    {
        TokenHash = Name(preview.TokenHash),
        Sources = preview.Sources.Items.Take(AuditLimits.Items).Select(source => source with { Name = Name(source.Name) }).ToEquatableList(),
        TargetSha = Text(preview.TargetSha),
        SyncedSha = Text(preview.SyncedSha),
        ResourceVersion = Text(preview.ResourceVersion),
        DeletedNames = Names(preview.DeletedNames, AuditLimits.DeletedNames),
        Patch = Text(preview.Patch, AuditLimits.Patch),
    };

    private static AuditRequest Clean(AuditRequest request) =>
        new(Name(request.Method), AuditText.Clean(request.Path, AuditLimits.Message), Text(request.BodyHash), Text(request.RequestId));

    private static AuditResponse Clean(AuditResponse response) =>
        response with { Class = Text(response.Class), ResolvedSha = Text(response.ResolvedSha), Message = Text(response.Message, AuditLimits.Message) };

    private static AuditVerify Clean(AuditVerify verify) =>
        new(Text(verify.Phase), Text(verify.Sha), Text(verify.HealthBefore), Text(verify.HealthAfter), Text(verify.OwnCheck, AuditLimits.Message));

    private static EquatableList<string> Names(EquatableList<string> names, int most) => names.Items.Take(most).Select(Name).ToEquatableList();

    private static string Name(string text) => AuditText.Clean(text, AuditLimits.Name);

    private static string? Text(string? text, int longest = AuditLimits.Name) => text is null ? null : AuditText.Clean(text, longest);
}
