namespace DbDashboard.Core.Actions.Refusals;

/// <summary>What is not there.</summary>
internal static class AbsenceRefusals
{
    // applications.argoproj.io "x" not found
    public static Refusal? Gone(RefusedCall call) => call switch
    {
        _ when call.Says(".argoproj.io \"") && call.Says("\" not found") && call.Between(".argoproj.io \"", "\"") is { } name =>
            new("gone", RefusalKind.Gone, $"There is no {KindOf(call)} '{name}'{In(call)}: it was deleted, or moved to another project."),
        _ when call.After("does not have deployment with id ") is { } id =>
            new("history-gone", RefusalKind.Gone, $"The history of {call.Application} has no deployment {id} any more: choose one that is listed."),
        _ when call.Says("not found as part of application") =>
            new("object-gone", RefusalKind.Gone, $"{call.Application} has no such object any more: it was deleted, or belongs to another application."),
        _ => null,
    };

    private static string KindOf(RefusedCall call) => call switch
    {
        _ when call.Says("applicationset") => "application set",
        _ when call.Says("appproject") => "project",
        _ => "application",
    };

    private static string In(RefusedCall call) => call.Project.Length == 0 || KindOf(call) != "application" ? "" : $" in project '{call.Project}'";
}
