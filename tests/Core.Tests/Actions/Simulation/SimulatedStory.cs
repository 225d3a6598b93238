using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Model;
using Microsoft.Extensions.Time.Testing;

namespace DbDashboard.Core.Tests.Actions.Simulation;

/// <summary>A random story of people, faults and restarts around one application; the seed tells it again.</summary>
internal sealed class SimulatedStory(int seed, IAuditLog audit, FakeTimeProvider clock)
{
    private static readonly Actor[] People = [new("ada", "Ada", Role.Admin), new("ada", "Ada", Role.Admin), new("bob", "Bob", Role.Promoter), new("bob", "Bob", Role.Promoter), new("vera", "Vera", Role.Viewer)];
    private static readonly string[] Actions = ["sync", "sync", "sync", "patch-source", "patch-source", "autosync-on", "autosync-off", "terminate", "refresh"];
    private static readonly ActionState[] Rows = [ActionState.Confirmed, ActionState.Confirmed, ActionState.Sent, ActionState.Sent, ActionState.Accepted, ActionState.Unknown, ActionState.Running, ActionState.Succeeded];

    private readonly Random random = new(seed);
    private readonly Fates fates = new();
    private readonly List<string> story = [];
    private SimulatedRun? run;

    public SimulatedArgoCd ArgoCd { get; } = new(clock);

    /// <summary>With the state that each was made from.</summary>
    public List<(Plan Plan, string MadeFrom)> Plans { get; } = [];

    /// <summary>Of all runs.</summary>
    public List<(string Action, ArgoCdWrite Write, string LastRead, bool IsDone)> Left { get; } = [];

    public SimulatedRun Run => run!;

    public string Story => $"seed {seed}: {string.Join(", ", story)}";

    public async Task TellAsync()
    {
        await StartAsync(pressFirst: false);
        for (var steps = random.Next(8, 16); steps > 0; steps--)
        {
            await StepAsync();
            await RestAsync();
        }

        fates.Heal();
        await RestartAsync(pressFirst: false);
        for (var beats = 0; beats < 150 && Run.Book.Current.Open.Any(); beats++)
        {
            ArgoCd.Tick();
            clock.Advance(TimeSpan.FromSeconds(5));
            await RestAsync();
        }

        Left.AddRange(Run.ArgoCd.Left);
    }

    private Task StepAsync() => random.Next(20) switch
    {
        < 4 => PlanAsync(),
        < 10 => ConfirmAsync(),
        10 => Do("edit", ArgoCd.EditByOther),
        11 => Do("sync by other", ArgoCd.SyncByOther),
        12 => Do("fate", () => fates.NextWrite = (WriteFate)random.Next(6)),
        13 => Do("meanwhile", () => fates.Meanwhile = (random.Next(1, 4), One<Action>(ArgoCd.EditByOther, ArgoCd.SyncByOther, ArgoCd.MakeAgain, ArgoCd.Tick))),
        14 => Do("kill", () => fates.Kill = (One(Rows), random.Next(2) == 0)),
        15 => CancelAsync(),
        16 => Do("clock", () => clock.Advance(TimeSpan.FromSeconds(One(1, 5, 31, 130)))),
        17 => Do("tick", ArgoCd.Tick),
        18 => Do("fails", () => (fates.FailingRows, fates.FailingReads) = (random.Next(3), random.Next(3))),
        _ => RestartAsync(pressFirst: random.Next(2) == 0),
    };

    private async Task PlanAsync()
    {
        var (who, what) = (One(People), One(Actions));
        EquatableList<KeyValuePair<string, string>> parameters = what == "patch-source" ? [new(ParameterNames.TargetRevision, $"feature-{random.Next(1000)}")] : [];
        story.Add($"{who.Name} plans {what}");
        if (await LivedAsync(Run.Runner.PlanAsync(new(SimulatedArgoCd.Key, what, parameters), who, default)) is { Plan: { } plan })
        {
            Plans.Add((plan, Run.ArgoCd.LastRead));
        }
    }

    private async Task ConfirmAsync()
    {
        if (Plans.Count == 0)
        {
            return;
        }

        // Mostly the last one, mostly by who made it.
        var plan = random.Next(3) > 0 ? Plans[^1].Plan : One([.. Plans]).Plan;
        var who = random.Next(8) > 0 ? plan.Actor : One(People);
        story.Add($"{who.Name} confirms {plan.Draft.Action.Id} {Plans.FindIndex(one => one.Plan.Id == plan.Id)}");
        var presses = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Run.Runner.ConfirmAsync(plan.Id, new("it has to be", plan.Confirmation.Typed), who, default)).ToList();
        var answers = await LivedAsync(Task.WhenAll(presses));
        Assert.True((answers ?? []).Select(answer => answer.Record?.Id).Distinct().Count() < 2, Story);
    }

    private async Task CancelAsync()
    {
        if (Plans.Count > 0)
        {
            story.Add("cancel");
            await LivedAsync(Run.Runner.CancelAsync(Plans[^1].Plan.Id, Plans[^1].Plan.Actor, default));
        }
    }

    private Task RestartAsync(bool pressFirst)
    {
        story.Add("restart");
        Run.Life.End();
        return StartAsync(pressFirst);
    }

    private async Task StartAsync(bool pressFirst)
    {
        Left.AddRange(run?.ArgoCd.Left ?? []);
        run = new(ArgoCd, audit, fates, clock);
        if (pressFirst)
        {
            await PlanAsync();
            await ConfirmAsync();
        }

        await LivedAsync(AsAnswer(run.ReconcileAsync()));
    }

    /// <summary>What was killed starts again; the rest goes on until it waits for the clock.</summary>
    private async Task RestAsync()
    {
        await Run.SettleAsync();
        while (Run.Life.IsOver)
        {
            story.Add("killed");
            fates.Kill = null;
            await StartAsync(pressFirst: false);
            await Run.SettleAsync();
        }

        Run.Look();
    }

    /// <summary>Null when the process was killed over it.</summary>
    private async Task<T?> LivedAsync<T>(Task<T> task)
        where T : class
    {
        await Task.WhenAny(task, Run.Life.Over);
        return task.IsCompleted ? await task : null;
    }

    private static async Task<object> AsAnswer(Task task)
    {
        await task;
        return task;
    }

    private Task Do(string what, Action act)
    {
        story.Add(what);
        act();
        return Task.CompletedTask;
    }

    private T One<T>(params T[] of) => of[random.Next(of.Length)];
}
