using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes;

/// <summary>The one thing in the world that a cause comes from, as far as applications can share it.</summary>
/// <param name="Kind"><c>commit</c>, <c>branch</c>, <c>repository</c>, <c>cluster</c>, <c>webhook</c>, <c>crd</c> …; <see cref="Application"/> when nothing is shared.</param>
/// <param name="Text">Names it in words that are the same in every application that has it, and in no other; without credentials.</param>
public sealed record CauseRoot(string Kind, string Text)
{
    public const string Application = "application";

    private const string Commit = "commit";
    private const string Branch = "branch";
    private const string Repository = "repository";
    private const string Cluster = "cluster";
    private const string Chart = "chart";

    // What stands in a cluster: the same name in two clusters is two things.
    private static readonly string[] OfACluster = ["crd", "webhook", "namespace", "policy", "quota", "account", "shared", "operator"];

    /// <summary>Of a cause of this application. A root that only has a meaning in one Argo CD, or in one cluster, says in which.</summary>
    public static CauseRoot Of(Cause cause, Model.Application application)
    {
        if (cause.RootKey?.Trim() is not { Length: > 0 } key)
        {
            return Alone(application.Key);
        }

        var (first, rest) = Split(key);
        if (!first.All(c => char.IsAsciiLetter(c) || c == '-') || rest.Length == 0)
        {
            return OfRepository(first, rest);
        }

        return first switch
        {
            Repository => new(Repository, Address(rest)),
            Chart when Split(rest) is var (address, chart) => new(Chart, $"{Address(address)} {chart}"),
            Cluster => new(Cluster, ClusterOf(rest, application)),
            _ when OfACluster.Contains(first) => new(first, $"{WithoutCluster(rest)} in {ClusterOf(application)}"),
            _ => new(first, $"{rest} in {application.Key.Instance}"),
        };
    }

    /// <summary>Of what no other application can have.</summary>
    public static CauseRoot Alone(ApplicationKey key) => new(Application, key.ToString());

    // A repository's address and what in it: a commit, a branch.
    private static CauseRoot OfRepository(string address, string rest) => rest switch
    {
        "" => new(Repository, Address(address)),
        _ when GitRef.IsCommitId(rest) => new(Commit, $"{Address(address)} {rest}"),
        _ => new(Branch, $"{Address(address)} {rest}"),
    };

    private static (string First, string Further) Split(string key)
    {
        var space = key.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? (key, "") : (key[..space], key[(space + 1)..].Trim());
    }

    // Two applications may write one repository with and without the ending.
    private static string Address(string address)
    {
        var plain = RepositoryAddress.WithoutCredentials(address).TrimEnd('/');
        return plain.EndsWith(".git", StringComparison.OrdinalIgnoreCase) ? plain[..^4] : plain;
    }

    // Every Argo CD calls the cluster in which it runs by the same name.
    private static bool IsOwn(string cluster) => cluster == "in-cluster" || cluster.Contains("://kubernetes.default.svc", StringComparison.OrdinalIgnoreCase);

    private static string ClusterOf(Model.Application application)
    {
        var destination = application.Destination;
        return ClusterOf(destination.Server.Length > 0 ? destination.Server : destination.Cluster, application);
    }

    // An address is the same everywhere; a name is one Argo CD's own.
    private static string ClusterOf(string cluster, Model.Application application) =>
        IsOwn(cluster) ? $"{application.Key.Instance} in-cluster"
        : cluster.Contains("://", StringComparison.Ordinal) ? Address(cluster)
        : $"{application.Key.Instance} {cluster}";

    private static string WithoutCluster(string name)
    {
        var end = name.LastIndexOf(" in ", StringComparison.Ordinal);
        return end < 0 ? name : name[..end];
    }
}
