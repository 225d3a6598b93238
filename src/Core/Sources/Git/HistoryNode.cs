namespace DbDashboard.Core.Sources.Git;

/// <summary>One commit as a walk through a history has met it.</summary>
internal sealed class HistoryNode(string id)
{
    public string Id => id;

    /// <summary>Null until it was read: what follows from its parents is not known before.</summary>
    public CommitLink? Link { get; set; }

    public bool IsSeen { get; set; }

    public bool IsWaiting { get; set; }

    /// <summary>The other side of the question has it.</summary>
    public bool IsExcluded { get; set; }

    /// <summary>The commit since which is asked: excluded, and yet it counts as a parent.</summary>
    public bool IsSince { get; set; }

    /// <summary>Whether the path is as on each parent.</summary>
    public bool[] SameAsParent { get; set; } = [];

    /// <summary>It changes nothing at the path.</summary>
    public bool IsSame { get; set; }
}
