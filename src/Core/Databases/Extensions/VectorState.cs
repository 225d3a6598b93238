using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Extensions;

/// <summary>How far pgvector (the extension <c>vector</c>) is in a PostgreSQL cluster.</summary>
public enum VectorWord
{
    /// <summary>The image cannot be told, and nothing declares it.</summary>
    Unknown,

    /// <summary>The image does not have it: it cannot be made.</summary>
    NotInImage,

    /// <summary>The image has it, and nothing declares it. Whether somebody made it by hand is not known.</summary>
    Available,

    /// <summary>The live object asks for it. Whether it is there is only known inside the database.</summary>
    Declared,

    /// <summary>The live object asks for it, and its operator says that it could not make it, or a look into the database did not find it.</summary>
    NotApplied,

    /// <summary>A look into the database found it, where the live object asks for it.</summary>
    Active,

    /// <summary>A look into the database found it, and the live object does not ask for it: it is lost when the cluster is made anew.</summary>
    ActiveNotDeclared,
}

/// <summary>Is pgvector on? As far as it can be told; active only by a look into the database.</summary>
/// <param name="Sentence">One sentence for people.</param>
/// <param name="Image">The image that the members run, or would; null when nothing says.</param>
/// <param name="ImageFrom">What says so: <c>the pod orders-0</c>.</param>
/// <param name="InImage">Null when the image's name does not tell.</param>
public sealed record VectorState(VectorWord Word, string Sentence, string? Image, string ImageFrom, bool? InImage)
{
    /// <summary>Where it is asked for: in the live object first, then on each branch.</summary>
    public EquatableList<DeclaredVector> Declared { get; init; }

    /// <summary>What looks into the databases found; nothing where none is configured.</summary>
    public ExtensionSight Sight { get; init; } = ExtensionSight.None;

    /// <summary>What would go wrong with the change, or is wrong now; null when nothing is seen.</summary>
    public string? Risk { get; init; }

    /// <summary>The lines for the manifest in Git that ask for it; null when they are there, or would not help. No pod is restarted by them.</summary>
    public string? Change { get; init; }
}

/// <param name="Where"><c>live</c>, or the branch.</param>
/// <param name="Database">The database inside the cluster: an extension belongs to one.</param>
/// <param name="Schema">Null when the manifest gives none that can be read.</param>
public sealed record DeclaredVector(string Where, string Database, string? Schema);
