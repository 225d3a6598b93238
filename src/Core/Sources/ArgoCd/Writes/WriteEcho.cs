using System.Text.Json;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.ArgoCd.Decoding;

namespace DbDashboard.Core.Sources.ArgoCd.Writes;

/// <summary>Reads what Argo CD answers to an accepted write.</summary>
internal static class WriteEcho
{
    public static ArgoCdWriteOutcome.Accepted Read(ArgoCdWrite write, JsonElement reply) => write switch
    {
        ArgoCdWrite.Terminate => new(null, null),
        ArgoCdWrite.PutSpec => new(null, reply.GetRawText()),
        _ => new(ApplicationReader.Read(write.Application.Instance, reply, write.Application.Name), SpecOf(reply)),
    };

    /// <summary>The text of a reply's spec; null when it has none.</summary>
    public static string? SpecOf(JsonElement application) =>
        application.ValueKind == JsonValueKind.Object && application.TryGetProperty("spec", out var spec) && spec.ValueKind == JsonValueKind.Object
            ? spec.GetRawText()
            : null;
}
