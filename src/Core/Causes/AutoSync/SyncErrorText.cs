using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.AutoSync;

/// <summary>Why auto-sync did not act, in Argo CD's own words (condition SyncError).</summary>
/// <param name="Revisions">What it speaks of; empty when it does not say.</param>
/// <param name="Reason">The words behind the revision.</param>
public sealed record SyncErrorText(SyncErrorKind Kind, EquatableList<string> Revisions, string Reason, ArgoCdError Error)
{
    private const string Type = "SyncError";
    private const string Wipes = "auto-sync will wipe out all resources";

    // Argo CD 3.2 and later; before it.
    private static readonly string[] Failures = ["Failed last sync attempt to ", "Failed sync attempt to "];
    private const string Skipping = "Skipping sync attempt to ";

    public static IEnumerable<SyncErrorText> Of(Facts facts) => facts.ErrorsOf(Type).Select(Read);

    /// <summary>
    /// The condition is renewed only while a window lets auto-sync act: one that speaks of another revision than the compared one
    /// is old. One that names none is taken as it is.
    /// </summary>
    public bool IsCurrent(Application application) => Revisions.Count == 0 || Revisions.Items.SequenceEqual(application.Revisions.Items);

    /// <summary>A SyncError that says nothing of now.</summary>
    public static bool IsOld(Facts facts, ArgoCdError error) =>
        error.Type == Type && (!facts.Application.SyncPolicy.IsAutoSyncOn || !Read(error).IsCurrent(facts.Application));

    private static SyncErrorText Read(ArgoCdError error)
    {
        if (Failures.FirstOrDefault(f => error.Text.StartsWith(f, StringComparison.Ordinal)) is { } failed && Split(error.Text[failed.Length..]) is { } attempt)
        {
            return new(SyncErrorKind.Failed, attempt.Revisions, attempt.Reason, error);
        }

        return error.Text.StartsWith(Skipping, StringComparison.Ordinal) && Split(error.Text[Skipping.Length..]) is { Reason: Wipes } wipe
            ? new(SyncErrorKind.WouldWipe, wipe.Revisions, wipe.Reason, error)
            : new(SyncErrorKind.Other, [], error.Text, error);
    }

    // "[8d89f7c 1a2b3c4]: text", before 3.2 "8d89f7c: text"
    private static (EquatableList<string> Revisions, string Reason)? Split(string text)
    {
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        return colon < 0 ? null : ([.. text[..colon].Trim('[', ']').Split(' ', StringSplitOptions.RemoveEmptyEntries)], text[(colon + 2)..]);
    }
}

public enum SyncErrorKind
{
    /// <summary>This revision was tried and failed.</summary>
    Failed,

    /// <summary>It would delete all there is.</summary>
    WouldWipe,

    /// <summary>Anything else: the operation could not be started.</summary>
    Other,
}
