using DbDashboard.Core.Model;

namespace DbDashboard.Core.Tests.Sources.ArgoCd.Writes;

/// <summary>One of each write, on application <c>ok</c> of project cases.</summary>
internal static class SomeWrites
{
    public static readonly ApplicationKey Key = new("main", "argocd", "ok");

    public static readonly ArgoCdWrite.Sync Sync = new(Key, "cases");

    public static readonly ArgoCdWrite.PatchApplication Patch = new(Key, "cases", """[{"op":"test","path":"/metadata/uid","value":"u"}]""");

    public static readonly ArgoCdWrite.PutSpec PutSpec = new(Key, "cases", """{"project":"cases"}""");

    public static readonly ArgoCdWrite.Terminate Terminate = new(Key, "cases");

    public static readonly ArgoCdWrite.Refresh Refresh = new(Key, "cases", Hard: true);

    public static readonly IReadOnlyList<ArgoCdWrite> All = [Sync, Patch, new ArgoCdWrite.MergePatch(Key, "cases", "{}"), PutSpec, Terminate, Refresh];
}
