namespace DbDashboard.Sandbox.Hosting;

/// <summary>Lets the world do what has fallen due, when it falls due.</summary>
internal sealed class Heartbeat : IDisposable
{
    private readonly World world;
    private readonly ITimer timer;

    public Heartbeat(World world, TimeProvider time)
    {
        this.world = world;
        timer = time.CreateTimer(_ => world.Do(() => { }), null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        world.Touched = Arm;
        Arm();
    }

    public void Dispose()
    {
        world.Touched = () => { };
        timer.Dispose();
    }

    private void Arm() => timer.Change(world.UntilNext ?? Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
}
