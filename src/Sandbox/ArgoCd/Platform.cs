using System.Text.Json.Nodes;
using DbDashboard.Sandbox.ArgoCd.Operations;
using DbDashboard.Sandbox.ArgoCd.Sets;
using DbDashboard.Sandbox.Kubernetes;
using DbDashboard.Sandbox.Operators;

namespace DbDashboard.Sandbox.ArgoCd;

/// <summary>The world with Argo CD's controller, the cluster's controllers and the database operators at work in it.</summary>
public sealed class Platform
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(120);
    private readonly Dictionary<string, bool> dirty = new(StringComparer.Ordinal);
    private readonly AutoSync autoSync;
    private bool settling;
    private bool polling;

    internal Platform(World world, string version, string url)
    {
        World = world;
        Dialect = new Dialect(version);
        (world.Store.Admit, world.Store.TrackedByOf) = (Dialect.Admit, Dialect.TrackedBy);
        Url = url;
        Events = new EventLog(world);
        Projects = new ProjectRules(world);
        Windows = new SyncWindows(world, Projects);
        Renderer = new Renderer(world, Dialect);
        var comparer = new Comparer(world);
        Reconciler = new Reconciler(world, Renderer, comparer, Projects, Events, Dialect);
        Runner = new SyncRunner(world, new RunMaker(world, Renderer, comparer, Dialect), new OperationTrail(world, Events)) { Ended = name => dirty[name] = true };
        autoSync = new AutoSync(world, Reconciler, Runner, Windows, Dialect);
        Commands = new ApplicationCommands(this);
        Specs = new SpecCommands(this);
        Patroni = new Patroni(world);
        DatabaseOperator[] operators = [new PostgresOperator(world), new RedisOperator(world), new QuestDbOperator(world)];
        var workloads = new Workloads(world);
        world.Store.OnChange(Mark);
        world.Store.OnChange(workloads.Watch);
        world.Store.OnChange(new Jobs(world).Watch);
        world.Store.OnChange(new ServiceAddresses(world).Watch);
        world.Store.OnChange(new Volumes(world).Watch);
        Array.ForEach(operators, one => world.Store.OnChange(one.Watch));
        var sets = new SetController(world, Dialect);
        world.Store.OnChange(sets.Watch);
        world.OnSettle(sets.Settle);
        world.OnSettle(Settle);
    }

    public World World { get; }

    /// <summary>What <c>/api/version</c> answers, without the leading v.</summary>
    internal string Version => Dialect.Version;

    internal Dialect Dialect { get; }

    internal string Url { get; }

    internal EventLog Events { get; }

    internal ProjectRules Projects { get; }

    internal SyncWindows Windows { get; }

    internal Renderer Renderer { get; }

    internal Reconciler Reconciler { get; }

    internal SyncRunner Runner { get; }

    internal ApplicationCommands Commands { get; }

    internal SpecCommands Specs { get; }

    internal Patroni Patroni { get; }

    /// <summary>Creates or changes an object as kubectl apply does, and remembers what was applied.</summary>
    public void KubectlApply(JsonObject body) => World.Do(() =>
    {
        var type = ResourceTypes.Find(body.Str("apiVersion"), body.Str("kind"))!;
        var live = World.Store.Find(type, body.Str("metadata", "namespace"), body.Str("metadata", "name"))?.Body();
        World.Store.Put(ThreeWay.Apply(body, live), new Writer("kubectl-client-side-apply"));
    });

    /// <summary>From now on Argo CD looks at Git every two minutes by itself.</summary>
    public void StartPolling()
    {
        polling = true;
        foreach (var stored in World.Store.List(ResourceTypes.Application))
        {
            PollLater(stored.Name);
        }
    }

    /// <summary>From now on leaders renew what says that they lead: Patroni in its clusters, and the operators.</summary>
    public void StartLeading() => World.Do(() =>
    {
        Patroni.Start();
        new Leases(World).Start();
    });

    /// <summary>Argo CD compares every application with the latest Git now.</summary>
    public void ReconcileAll()
    {
        foreach (var stored in World.Store.List(ResourceTypes.Application))
        {
            dirty[stored.Name] = true;
        }
    }

    /// <summary>Compares one application, and does what follows from it.</summary>
    internal void Look(string name, bool latest = true)
    {
        Reconciler.Reconcile(name, latest);
        Runner.Continue(name);
        autoSync.Consider(name);
    }

    private void PollLater(string name) => World.Later(Poll + TimeSpan.FromSeconds(Convert.ToInt32(Parts.Hash(name)[..2], 16) % 60), () =>
    {
        if (World.Store.Find(ResourceTypes.Application, "argocd", name) is not null)
        {
            dirty[name] = true;
            PollLater(name);
        }
    });

    private void Mark(StoreChange change)
    {
        var (after, before) = (change.Object, change.Before);
        if (after.IsSeeded)
        {
            return;
        }

        if (after.Type == ResourceTypes.Application)
        {
            MarkApplication(change);
        }

        foreach (var name in new[] { after.TrackedBy, before?.TrackedBy }.OfType<string>())
        {
            dirty.TryAdd(name, false);
        }
    }

    private void MarkApplication(StoreChange change)
    {
        if (change.Kind == "DELETED")
        {
            Reconciler.Forget(change.Object.Name);
        }
        else if (change.Before is null || !JsonNode.DeepEquals(change.Before.Body()["spec"], change.Object.Body()["spec"]))
        {
            dirty[change.Object.Name] = true;
            if (polling && change.Before is null)
            {
                PollLater(change.Object.Name);
            }
        }
    }

    private void Settle()
    {
        if (settling)
        {
            return;
        }

        settling = true;
        while (dirty.Count > 0)
        {
            var (name, latest) = dirty.First();
            dirty.Remove(name);
            Look(name, latest);
        }

        settling = false;
    }
}
