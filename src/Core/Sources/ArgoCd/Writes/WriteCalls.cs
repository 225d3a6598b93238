using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.ArgoCd.Writes;

/// <summary>Which call a write is.</summary>
internal static class WriteCalls
{
    public static Task<HttpResponseMessage> Send(IArgoCdWriteApi api, ArgoCdWrite write, CancellationToken cancellationToken)
    {
        var (name, project, ns) = (write.Application.Name, write.Project, write.Application.Namespace);
        return write switch
        {
            ArgoCdWrite.Sync sync => api.Sync(name, WriteBody.Of(sync), cancellationToken),
            ArgoCdWrite.PatchApplication patch => api.Patch(name, WriteBody.OfPatch(patch, "json", patch.Patch), cancellationToken),
            ArgoCdWrite.MergePatch merge => api.Patch(name, WriteBody.OfPatch(merge, "merge", merge.Patch), cancellationToken),
            ArgoCdWrite.PutSpec put => api.PutSpec(name, project, ns, WriteBody.OfText(put.Spec), cancellationToken),
            ArgoCdWrite.Terminate => api.Terminate(name, project, ns, cancellationToken),
            ArgoCdWrite.Refresh refresh => api.Refresh(name, refresh.Hard ? "hard" : "normal", project, ns, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(write)),
        };
    }
}
