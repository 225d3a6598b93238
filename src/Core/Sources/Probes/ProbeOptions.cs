namespace DbDashboard.Core.Sources.Probes;

/// <summary>One PostgreSQL cluster that may be looked into, to see which extensions it has. Nothing is looked into that is not listed.</summary>
public sealed class ProbeOptions
{
    public const string Section = "Databases:Probes";

    /// <summary>The cluster as <c>Kubernetes:Clusters</c> names it.</summary>
    public string Cluster { get; init; } = "";

    public string Namespace { get; init; } = "";

    /// <summary>The name of the postgresql object.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where it listens; default: its Service, <c>&lt;Name&gt;.&lt;Namespace&gt;.svc</c>. Not the connection pooler, which refuses read-only sessions.</summary>
    public string? Host { get; init; }

    public int Port { get; init; } = 5432;

    /// <summary>The databases to look into; an extension belongs to one.</summary>
    public IList<string> Databases { get; init; } = [];

    /// <summary>A role that may connect; it needs no other right.</summary>
    public string Username { get; init; } = "";

    /// <summary>File with the password, read anew for each look.</summary>
    public string PasswordFile { get; init; } = "";

    /// <summary>VerifyFull by default. The operator's own certificate is self-signed: give <see cref="CaFile"/>, or say Require.</summary>
    public ProbeEncryption Encryption { get; init; } = ProbeEncryption.VerifyFull;

    /// <summary>PEM file of the authority that signed the server's certificate; default: the system's.</summary>
    public string? CaFile { get; init; }

    /// <summary>Seconds between two looks, 30 to 86400.</summary>
    public int Seconds { get; init; } = 300;

    /// <summary>Where it is asked.</summary>
    public string Address => Host ?? $"{Name}.{Namespace}.svc";
}

/// <summary>How the connection of a look is protected.</summary>
public enum ProbeEncryption
{
    /// <summary>Encrypted, and the server has to prove its name.</summary>
    VerifyFull,

    /// <summary>Encrypted, by any certificate: somebody between could read the password.</summary>
    Require,

    /// <summary>In clear; on this machine only.</summary>
    None,
}
