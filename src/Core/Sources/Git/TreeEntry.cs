namespace DbDashboard.Core.Sources.Git;

/// <param name="Mode">As in <see cref="Model.GitFile"/>; 40000 for a folder.</param>
internal readonly record struct TreeEntry(string Mode, string Name, string Id)
{
    public bool IsTree => Mode == "40000";

    public bool IsSubmodule => Mode == "160000";
}
