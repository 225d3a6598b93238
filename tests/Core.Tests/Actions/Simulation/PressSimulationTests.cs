using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Actions.Audit.Storage;
using DbDashboard.Core.Model;
using DbDashboard.Core.Tests.Actions.Audit;

namespace DbDashboard.Core.Tests.Actions.Simulation;

/// <summary>Presses, restarts, faults and other people in random order: what must hold in every order.</summary>
public sealed class PressSimulationTests
{
    private const int Seeds = 200;

    // What somebody else may do or take back as well, so that its trace proves less.
    private static readonly string[] Shared = ["refresh", "terminate", "autosync-on", "autosync-off"];

    [Fact]
    public async Task One_press_is_one_request_or_none_and_the_record_says_which()
    {
        using var files = new AuditFixture();
        var audit = files.Open();
        var sent = 0;
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var simulation = new SimulatedStory(seed, audit, files.Clock);
            await simulation.TellAsync();
            await HoldsAsync(simulation, audit);
            sent += simulation.Left.Count;
        }

        Assert.Empty(await audit.OpenIntentsAsync(default));
        Assert.True((await audit.VerifyAsync(default)).IsWhole);
        Assert.True(sent > Seeds / 4, $"Only {sent} requests left in {Seeds} stories: they prove little.");
    }

    private static async Task HoldsAsync(SimulatedStory simulation, AuditLog audit)
    {
        Assert.False(simulation.Run.Book.Current.Open.Any(), simulation.Story);
        Assert.Equal(simulation.ArgoCd.Done, simulation.Left.Where(one => one.IsDone).Select(one => one.Write));
        foreach (var (plan, madeFrom) in simulation.Plans)
        {
            var rows = await audit.OfActionAsync(plan.Id.Value, default);
            var left = simulation.Left.Where(one => one.Action == plan.Id.Value).ToList();
            Assert.True(left.Count < 2, $"{simulation.Story}: {plan.Draft.Title} was sent {left.Count} times");
            Assert.True(GoesForward(rows), $"{simulation.Story}: {plan.Draft.Title} {string.Join(" ", rows.Select(row => row.Entry.Edge))}");
            Assert.True(Agrees(plan, rows, left.Any(one => one.IsDone)), $"{simulation.Story}: {plan.Draft.Title} {string.Join(" ", rows.Select(row => $"{row.Entry.Edge} '{row.Entry.Sentence}'"))}");
            Assert.True(left.Count == 0 || plan.Actor.Role > Role.Viewer, simulation.Story);
            Assert.True(plan.Draft.Action.IsBrake || left.All(one => one.LastRead == madeFrom || !plan.Draft.Action.Id.Equals("sync", StringComparison.Ordinal)), $"{simulation.Story}: {plan.Draft.Title} left on another state");
            Assert.Equal(rows[^1].Entry.Edge.ToString(), (await simulation.Run.Runner.FindAsync(plan.Id, plan.Actor, default))?.State.ToString());
        }
    }

    private static bool GoesForward(IReadOnlyList<AuditRecord> rows) =>
        rows.Zip(rows.Skip(1)).All(pair => Rank(pair.First.Entry.Edge) < Rank(pair.Second.Entry.Edge) || (pair.First.Entry.Edge, pair.Second.Entry.Edge) == (ActionState.Refused, ActionState.Refused));

    private static int Rank(ActionState edge) => edge switch
    {
        ActionState.Previewed => 0,
        ActionState.Confirmed => 1,
        ActionState.Sent => 2,
        ActionState.Unknown => 3,
        ActionState.Accepted => 4,
        ActionState.Running => 5,
        _ => 6,
    };

    /// <summary>What the last row says is what became of the request.</summary>
    private static bool Agrees(Plan plan, IReadOnlyList<AuditRecord> rows, bool isDone) => rows[^1].Entry switch
    {
        { Edge: ActionState.Succeeded or ActionState.Terminated } => isDone || Shared.Contains(plan.Draft.Action.Id),
        { Edge: ActionState.Refused or ActionState.Previewed or ActionState.Cancelled or ActionState.Expired } => !isDone,
        { Edge: ActionState.Failed, Response.Class: "not-sent" } => !isDone,
        { Edge: ActionState.Failed, Response.Class: "not-done" } => !isDone || Shared.Contains(plan.Draft.Action.Id),
        { Edge: ActionState.Failed } => isDone == rows.Any(row => row.Entry.Edge == ActionState.Sent),
        { Edge: ActionState.Unverified } => rows.Any(row => row.Entry.Edge == ActionState.Sent),
        _ => false,
    };
}
