using DbDashboard.Core.Actions;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneApplication.Header;
using DbDashboard.Dashboard.Shared.Words;
using MudBlazor;

namespace DbDashboard.Dashboard.Features.Actions.Live;

/// <summary>The running or the last operation, in Argo CD's words.</summary>
/// <param name="What"><c>sync of 2 resources with prune</c>.</param>
/// <param name="Who">Who started it, and why when it was pressed here.</param>
/// <param name="At">When it started, or when it was asked for; null when Argo CD does not say.</param>
/// <param name="Wave">How far the waves are; null when there is only one or it is not known.</param>
/// <param name="Retry">Null when it is the first try.</param>
public sealed record OperationView(
    StatusLabel Phase,
    string What,
    string Who,
    string Message,
    DateTimeOffset? At,
    DateTimeOffset? EndedAt,
    string? Wave,
    string? Retry,
    EquatableList<ResultRow> Hooks,
    EquatableList<ResultRow> Resources,
    ActionId? Action,
    bool IsRunning)
{
    /// <param name="book">The actions of this run: one of them may have started it.</param>
    public static OperationView? From(Application application, ActionBook book)
    {
        if (application.OperationState is not { } state)
        {
            return application.PendingOperation is { } pending ? Asked(pending, book) : null;
        }

        var rows = ResultRow.AllOf(state, application);
        var action = ActionOf(state.Operation);
        return new OperationView(
            PhaseLabel(state),
            WhatOf(state.Operation),
            WhoOf(state.Operation, book),
            state.Message,
            state.StartedAt,
            state.FinishedAt,
            WaveOf(application, rows),
            RetryOf(state),
            rows.Items.Where(row => row.Hook is not null).ToEquatableList(),
            rows.Items.Where(row => row.Hook is null).ToEquatableList(),
            action,
            state.Phase is OperationPhase.Running or OperationPhase.Terminating);
    }

    /// <summary>Our action that asked for the operation; null when it was somebody else.</summary>
    public static ActionId? ActionOf(Operation operation)
    {
        var id = operation.Infos.Items.FirstOrDefault(info => info.Key == ActionId.InfoName).Value;
        return id is { Length: > 0 } ? new ActionId(id) : null;
    }

    private static OperationView Asked(Operation pending, ActionBook book) => new(
        new("Asked for", Tone.Progress, Icons.Material.Filled.HourglassEmpty),
        WhatOf(pending),
        WhoOf(pending, book),
        "Argo CD has noted it and has not begun.",
        null,
        null,
        null,
        null,
        [],
        [],
        ActionOf(pending),
        true);

    // Who is said apart, with the reason.
    private static string WhatOf(Operation operation) => OperationWords.What(operation with { By = null, Automated = false });

    private static string WhoOf(Operation operation, ActionBook book)
    {
        if (ActionOf(operation) is { } id && book.Records.GetValueOrDefault(id) is { } record)
        {
            return $"Started here by {record.By}{(record.Reason.Length > 0 ? $": {record.Reason}" : "")}";
        }

        return operation switch
        {
            { Automated: true, AutoHealAttempts: > 0 } => $"Started by auto-sync, self-heal, attempt {operation.AutoHealAttempts}",
            { Automated: true } => "Started by auto-sync",
            { By: { Length: > 0 } by } => $"Started by {by}",
            _ => "Who started it is not recorded",
        };
    }

    private static string? RetryOf(OperationState state) => state.RetryCount == 0
        ? null
        : $"retry {state.RetryCount}{(state.Operation.RetryLimit is { } limit and > 0 ? $" of {limit}" : "")}{(state is { Phase: OperationPhase.Running, FinishedAt: not null } ? ", waiting for the next" : "")}";

    private static string? WaveOf(Application application, EquatableList<ResultRow> rows)
    {
        int[] all = [.. application.Resources.Items.Select(row => row.SyncWave).Distinct().Order()];
        int[] begun = [.. rows.Items.Select(row => row.Wave).OfType<int>()];
        return all.Length < 2 || begun.Length == 0 ? null : $"wave {begun.Max()}, the waves are {string.Join(", ", all.Take(12))}";
    }

    private static StatusLabel PhaseLabel(OperationState state) => state.Phase switch
    {
        OperationPhase.Running when state.FinishedAt is not null => new("Waits for a retry", Tone.Decide, Icons.Material.Filled.Replay),
        OperationPhase.Running => new("Running", Tone.Progress, Icons.Material.Filled.Autorenew),
        OperationPhase.Terminating => new("Terminating", Tone.Decide, Icons.Material.Filled.StopCircle),
        OperationPhase.Succeeded => new("Succeeded", Tone.Good, Icons.Material.Filled.CheckCircle),
        OperationPhase.Failed => new("Failed", Tone.Danger, Icons.Material.Filled.ErrorOutline),
        OperationPhase.Error => new("Error", Tone.Danger, Icons.Material.Filled.ErrorOutline),
        _ => new("No phase told", Tone.Unknown, Icons.Material.Filled.HelpOutline),
    };
}
