using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Control;
using DbDashboard.Sandbox.Git;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox;

/// <summary>The simulated platform: its clock, its cluster, its repositories. Everything that reads or writes it goes through <see cref="Do{T}"/>, one at a time.</summary>
public sealed class World
{
    private readonly Lock gate = new();
    private readonly List<Action> settlers = [];
    private readonly Dictionary<string, GitRepository> repositories = new(StringComparer.Ordinal);
    private readonly string directory;

    public World(TimeProvider time, string directory, string gitUrl)
    {
        this.directory = directory;
        GitUrl = gitUrl;
        Clock = new WorldClock(time);
        Store = new ObjectStore(Clock);
        Store.OnChange(Log.Add);
    }

    public WorldClock Clock { get; }

    public ObjectStore Store { get; }

    public ChangeLog Log { get; } = new();

    public FaultList Faults { get; } = new();

    public WriteLog Writes { get; } = new();

    /// <summary>Workloads whose containers run and are not ready, as nobody gave them what they wait for: namespace and name.</summary>
    internal HashSet<(string Namespace, string Workload)> Unserved { get; } = [];

    /// <summary>Address of the Git host, without a trailing slash.</summary>
    public string GitUrl { get; }

    public IReadOnlyCollection<GitRepository> Repositories => repositories.Values;

    /// <summary>Real time until something falls due; null when nothing will.</summary>
    public TimeSpan? UntilNext
    {
        get
        {
            lock (gate)
            {
                return Clock.UntilNext;
            }
        }
    }

    /// <summary>Called after the world has changed, so that a waiting timer looks at the clock again.</summary>
    public Action Touched { get; set; } = () => { };

    public GitRepository AddRepository(string name) => repositories[name] = new GitRepository(name, Path.Combine(directory, name));

    /// <summary>A Git host answers at this address.</summary>
    public bool IsReachable(string url) => url.StartsWith(GitUrl + "/", StringComparison.Ordinal) && !Faults.Has(FaultyApi.Git, "/");

    /// <summary>The repository behind an address; null when the sandbox has none there, or its remote is gone.</summary>
    public GitRepository? Repository(string url) => IsReachable(url) ? repositories.GetValueOrDefault(url[(GitUrl.Length + 1)..]) : null;

    /// <summary>Work to repeat after every change until nothing is left to do.</summary>
    public void OnSettle(Action settler) => settlers.Add(settler);

    /// <summary>Does something in the world, then lets every controller act on it.</summary>
    public T Do<T>(Func<T> action)
    {
        T result;
        lock (gate)
        {
            Clock.CatchUp();
            result = action();
            Settle();
        }

        Touched();
        return result;
    }

    public void Do(Action action) => Do(() =>
    {
        action();
        return 0;
    });

    /// <summary>Moves the clock forward; all that falls due happens on the way, at its moment.</summary>
    public void Advance(TimeSpan by) => Do(() => Clock.Advance(by));

    /// <summary>Moves the clock to a moment.</summary>
    public void MoveTo(DateTimeOffset moment)
    {
        lock (gate)
        {
            Clock.MoveTo(moment);
            Settle();
        }
    }

    /// <summary>Schedules an action inside the world; the controllers act on it afterwards.</summary>
    public void Later(TimeSpan delay, Action action) => Clock.Schedule(delay, () =>
    {
        action();
        Settle();
    });

    /// <summary>Creates or replaces an object as a named writer does, in the world.</summary>
    public StoredObject Apply(JsonObject body, string writer) => Do(() => Store.Put(body, new Writer(writer)));

    private void Settle()
    {
        foreach (var settler in settlers)
        {
            settler();
        }
    }
}
