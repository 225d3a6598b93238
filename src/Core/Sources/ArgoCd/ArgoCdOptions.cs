namespace DbDashboard.Core.Sources.ArgoCd;

/// <summary>Configuration section <c>ArgoCd</c>.</summary>
public sealed class ArgoCdOptions
{
    public const string Section = "ArgoCd";

    /// <summary>Empty: no Argo CD is configured.</summary>
    public IList<ArgoCdInstanceOptions> Instances { get; init; } = [];
}

/// <summary>One Argo CD instance: <c>ArgoCd:Instances:0</c> and so on. A null in the configuration counts as not given.</summary>
public sealed class ArgoCdInstanceOptions
{
    /// <summary>How people call it; unique. It stands in addresses of pages.</summary>
    public string Name { get; set => field = value ?? ""; } = "";

    /// <summary>Where its API server is, with the root path when it has one: <c>https://argocd.example.com</c>.</summary>
    public string Url { get; set => field = value ?? ""; } = "";

    /// <summary>Bearer token; prefer <see cref="TokenFile"/>. Empty asks without a token.</summary>
    public string Token { get; set => field = value ?? ""; } = "";

    /// <summary>File that holds the token; read again when Argo CD refuses the one in use.</summary>
    public string TokenFile { get; set => field = value ?? ""; } = "";

    /// <summary>PEM file with the certificate authorities to trust for this instance; empty trusts the system's.</summary>
    public string CaFile { get; set => field = value ?? ""; } = "";
}
