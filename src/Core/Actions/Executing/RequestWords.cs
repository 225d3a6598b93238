using System.Security.Cryptography;
using System.Text;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Executing;

/// <summary>A request for people and for the audit: method, path and the hash of its content.</summary>
public static class RequestWords
{
    public static string Of(ArgoCdWrite write) => write switch
    {
        ArgoCdWrite.Sync sync => $"Asked Argo CD to sync {sync.Application.Name}{(sync.Prune ? " with prune" : "")}{(sync.Revision is { } at ? $" at {at}" : "")}{(sync.Resources.Count > 0 ? $", {sync.Resources.Count} of its objects" : "")}.",
        ArgoCdWrite.PatchApplication or ArgoCdWrite.MergePatch => $"Asked Argo CD to patch {write.Application.Name}.",
        ArgoCdWrite.PutSpec => $"Asked Argo CD to replace the spec of {write.Application.Name} without validating it.",
        ArgoCdWrite.Terminate => $"Asked Argo CD to end the running operation of {write.Application.Name}.",
        ArgoCdWrite.Refresh refresh => $"Asked Argo CD to compare {write.Application.Name} {(refresh.Hard ? "anew, without its cache" : "anew")}.",
        _ => throw new ArgumentOutOfRangeException(nameof(write), write, "A closed set."),
    };

    public static (string Method, string Path) Line(ArgoCdWrite write)
    {
        var path = $"/api/v1/applications/{Uri.EscapeDataString(write.Application.Name)}";
        return write switch
        {
            ArgoCdWrite.Sync => ("POST", $"{path}/sync"),
            ArgoCdWrite.PutSpec => ("PUT", $"{path}/spec?validate=false"),
            ArgoCdWrite.Terminate => ("DELETE", $"{path}/operation"),
            ArgoCdWrite.Refresh refresh => ("GET", $"{path}?refresh={(refresh.Hard ? "hard" : "normal")}"),
            _ => ("PATCH", path),
        };
    }

    internal static AuditRequest Row(ArgoCdWrite write)
    {
        var (method, path) = Line(write);
        return new(method, path, Body(write) is { } body ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body))) : null);
    }

    private static string? Body(ArgoCdWrite write) => write switch
    {
        ArgoCdWrite.PatchApplication patch => patch.Patch,
        ArgoCdWrite.MergePatch patch => patch.Patch,
        ArgoCdWrite.PutSpec put => put.Spec,
        _ => null,
    };
}
