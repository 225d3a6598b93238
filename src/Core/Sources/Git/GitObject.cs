namespace DbDashboard.Core.Sources.Git;

/// <param name="Bytes">The object's content without its header.</param>
internal sealed record GitObject(ObjectHeader Header, byte[] Bytes);
