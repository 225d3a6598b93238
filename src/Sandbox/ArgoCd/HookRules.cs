using System.Globalization;
using System.Text.Json.Nodes;

namespace DbDashboard.Sandbox.ArgoCd;

/// <summary>What an object's annotations say about when and how it is synced.</summary>
internal static class HookRules
{
    private const string Prefix = "argocd.argoproj.io/";

    public static bool IsHook(JsonObject body) => Types(body).Length > 0;

    /// <summary>PreSync, Sync, PostSync, SyncFail …; empty for what is no hook.</summary>
    public static string[] Types(JsonObject body) => Words(body, "hook");

    /// <summary>Deleted when it has ended so: HookSucceeded, HookFailed.</summary>
    public static bool IsDeletedOn(JsonObject body, string policy) => Words(body, "hook-delete-policy").Contains(policy);

    public static int Wave(JsonObject body) => int.TryParse(Annotation(body, "sync-wave"), CultureInfo.InvariantCulture, out var wave) ? wave : 0;

    public static bool HasSyncOption(JsonObject body, string option) => Words(body, "sync-options").Contains(option);

    /// <summary>Extra objects that do not make the application OutOfSync.</summary>
    public static bool IgnoresExtraneous(JsonObject body) => Words(body, "compare-options").Contains("IgnoreExtraneous");

    public static bool NeedsConfirmation(JsonObject body) => HasSyncOption(body, "Prune=confirm") || HasSyncOption(body, "Delete=confirm");

    private static string Annotation(JsonObject body, string name) => body.Str("metadata", "annotations", Prefix + name);

    private static string[] Words(JsonObject body, string name) => Annotation(body, name).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
