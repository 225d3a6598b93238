using DbDashboard.Core.Model;

namespace DbDashboard.Core.Rendering;

/// <summary>What a directory source selects from its files, exactly as Argo CD does.</summary>
public static class DirectorySelection
{
    /// <param name="files">Every file under the source's path, also those that no filter takes.</param>
    /// <param name="applicationName">Names the second override file, <c>.argocd-source-&lt;name&gt;.yaml</c>.</param>
    public static Selection Select(IReadOnlyList<SourceFile> files, ApplicationSource source, string applicationName) =>
        new DirectoryContent(files, applicationName).Select(source);
}
