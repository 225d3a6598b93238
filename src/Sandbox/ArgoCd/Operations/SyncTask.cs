using System.Text.Json.Nodes;

namespace DbDashboard.Sandbox.ArgoCd.Operations;

/// <summary>One object of a sync: when its turn is, and what has become of it.</summary>
/// <param name="one">The object on both sides, as it was when the operation began.</param>
/// <param name="hookType">PreSync, Sync or PostSync for a hook; "" for what the application consists of.</param>
internal sealed class SyncTask(ComparedObject one, SyncPhase phase, int wave, string hookType = "")
{
    private string status = "";
    private string message = "";
    private string state = "";

    public ComparedObject Object => one;

    public SyncPhase Phase => phase;

    public int Wave { get; set; } = wave;

    public bool IsHook => hookType.Length > 0;

    public bool IsPrune => !IsHook && one.IsExtra;

    public bool IsPending => state.Length == 0;

    public bool IsRunning => state == "Running";

    public bool HasFailed => state is "Failed" or "Error";

    public bool WasRefused => status == "SyncFailed";

    public string Message => message;

    /// <summary>As Argo CD names it in messages: group, kind, name.</summary>
    public string Reference => $"{one.Group}/{one.Kind}/{one.Name}";

    public void Set(string result, string text, string operationState) => (status, message, state) = (result, text, operationState);

    /// <summary>A later look at it: the result stays what it was.</summary>
    public void Move(string operationState, string? text = null) => (message, state) = (text ?? message, operationState);

    /// <summary>Its row in the operation's result.</summary>
    /// <param name="isNew">As newer versions write it: with images, and a status for hooks too.</param>
    public JsonObject ToRow(bool isNew)
    {
        var row = one.Identity();
        row["group"] = one.Group;
        row.Put("status", IsHook && !isNew ? null : status);
        row["message"] = message;
        row.Put("hookType", IsHook ? hookType : null);
        row.Put("hookPhase", state.Length > 0 ? state : null);
        row["syncPhase"] = phase.ToString();
        row.Put("images", isNew && Images.Of(one.Target ?? []).ToList() is { Count: > 0 } images ? Json.Strings(images) : null);
        return row;
    }
}
