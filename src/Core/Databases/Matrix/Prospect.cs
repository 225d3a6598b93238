namespace DbDashboard.Core.Databases.Matrix;

/// <summary>What would become of a live database.</summary>
public enum ProspectWord
{
    /// <summary>It cannot be told: a source is silent, or an application cannot be compared.</summary>
    Unknown,

    /// <summary>Somebody deleted it: it only waits for its finalizers.</summary>
    Leaving,

    /// <summary>A sync with prune deletes it, or will as soon as Argo CD has compared.</summary>
    Lost,

    /// <summary>No file declares it, and its own option keeps it.</summary>
    Protected,

    /// <summary>It is declared where its application looks: no prune touches it.</summary>
    Kept,

    /// <summary>No application lists it: no sync deletes it.</summary>
    Unmanaged,

    /// <summary>It is not in the cluster: nothing is there to lose.</summary>
    NotThere,
}

/// <param name="Says">One sentence that names the application.</param>
/// <param name="ByItself">Lost without that anybody presses: its application syncs and prunes by itself.</param>
public sealed record Prospect(ProspectWord Word, string Says, bool ByItself = false)
{
    /// <summary>It is lost already, or a prune would delete it.</summary>
    public bool IsLoss => Word is ProspectWord.Lost or ProspectWord.Leaving;
}
