using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.ArgoCd.Decoding;

/// <summary>Reads what was asked for (operation) and how it went (status.operationState).</summary>
internal static class OperationReader
{
    public static Operation? Read(Fields operation) => operation.Exists ? ReadPresent(operation) : null;

    public static OperationState? ReadState(Fields state) => state.Exists ? ReadPresentState(state) : null;

    private static OperationState ReadPresentState(Fields state)
    {
        var result = state.Object("syncResult");
        return new(
            state.Word("phase", OperationPhase.None, OperationPhase.None),
            UntrustedText.ForDisplay(state.Text("message"), Fields.LongestText),
            state.Time("startedAt"),
            state.Time("finishedAt"),
            ReadPresent(state.Object("operation")),
            StatusReader.ReadRevisions(result),
            SourceReader.ReadPast(result),
            result.List("resources", ReadResult),
            state.IntOrNull("retryCount") ?? 0,
            CanonicalJson.OfMember(result, "managedNamespaceMetadata"));
    }

    private static Operation ReadPresent(Fields operation)
    {
        var sync = operation.Object("sync");
        var by = operation.Object("initiatedBy");
        return new(
            sync.Exists,
            sync.TextOrNull("revision"),
            sync.Flag("prune"),
            sync.Flag("dryRun"),
            sync.List("resources", StatusReader.ReadKey),
            by.TextOrNull("username"),
            by.Flag("automated"),
            sync.IntOrNull("autoHealAttemptsCount") ?? 0,
            operation.Object("retry").IntOrNull("limit"),
            operation.List("info", info => KeyValuePair.Create(info.Text("name"), info.Text("value"))));
    }

    private static ResourceResult ReadResult(Fields result) => new(
        StatusReader.ReadKey(result),
        result.Text("version"),
        result.Text("status"),
        UntrustedText.ForDisplay(result.Text("message"), Fields.LongestText),
        result.Text("hookType"),
        result.Text("hookPhase"),
        result.Text("syncPhase"));
}
