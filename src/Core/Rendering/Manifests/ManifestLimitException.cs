namespace DbDashboard.Core.Rendering.Manifests;

/// <summary>A file is over one of our caps: what it declares is unknown, which is neither "nothing" nor an error of the file.</summary>
internal sealed class ManifestLimitException(string message) : Exception(message);
