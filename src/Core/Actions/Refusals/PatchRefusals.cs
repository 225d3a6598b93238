namespace DbDashboard.Core.Actions.Refusals;

/// <summary>A change that does not fit the application as it is, or that was no valid request.</summary>
internal static class PatchRefusals
{
    private static readonly string[] Faults =
    [
        "error applying patch: invalid",
        "error calculating merge patch",
        "error decoding json patch",
        "error unmarshaling patched app",
        "Invalid JSON Patch",
        "error while marshaling",
        "proto: required field",
        "Patch type '",
        "multiple projects specified",
        "action invoke] does not contain",
        "error parsing the selector",
    ];

    /// <summary>A failed test, or a place that is no longer there.</summary>
    public static Refusal? Changed(RefusedCall call)
    {
        if (call.Between("testing value ", " failed") is { } path)
        {
            return new("changed", RefusalKind.Changed, $"{call.Application} has changed since the plan was made: {path} is no longer what it was. Plan again and look at the new effects.");
        }

        if (call.Says("error applying patch") && (call.Says("missing") || call.Says("nonexistent") || call.Says("not exist") || call.Says("does not apply")))
        {
            return new("changed-shape", RefusalKind.Changed, $"{call.Application} has changed since the plan was made: a field that was to be changed is no longer there. Plan again and look at the new effects.");
        }

        return call.Says("source position is out of range")
            ? new("changed-sources", RefusalKind.Changed, $"{call.Application} has fewer sources than when the plan was made. Plan again and look at the new effects.")
            : null;
    }

    public static Refusal? Conflict(RefusedCall call) => call.Says("Too many conflicts")
        ? new("conflict", RefusalKind.Conflict, $"Others were changing {call.Application} at the same time and Argo CD gave up: see what changed, then plan again.", MayBeTriedAgain: true)
        : null;

    public static Refusal? Malformed(RefusedCall call) => Faults.Any(call.Says) || call.Says("error applying patch")
        ? new("malformed", RefusalKind.Malformed, $"Argo CD could not read the request, which is a fault of this program ({call.Quoted}): use Argo CD's own page, and report it.")
        : null;
}
