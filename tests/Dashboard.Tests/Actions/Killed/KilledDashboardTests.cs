using System.Text.Json;
using DbDashboard.Sandbox;
using DbDashboard.Sandbox.Control;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.Actions.Killed;

/// <summary>
/// The real process is killed while presses stand between their intent and their request, and between their request and its
/// answer. A start takes seconds, so each kill meets many presses, every one on an application of its own.
/// </summary>
public sealed class KilledDashboardTests
{
    private const int Kills = 4;

    /// <summary>At each of the two points, at each kill: 32 times in all. Half are syncs and half are patches: no more of each are on their way to one Argo CD at once.</summary>
    private const int AtEachPoint = 8;

    // One person may plan and press 120 times a minute.
    private static readonly TimeSpan BetweenPlans = TimeSpan.FromMilliseconds(500);

    private static readonly string[] Ends = ["succeeded", "failed", "unverified", "refused", "terminated", "previewed"];

    [Fact]
    public async Task However_often_it_is_killed_a_press_is_one_request_or_none_and_the_record_says_which()
    {
        using var folder = new TempFolder("killed");
        await using var sandbox = await SandboxServer.StartAsync(new() { Story = "EmptyPlatform", Applications = (2 * AtEachPoint * Kills) + 1 }, TimeProvider.System, TestContext.Current.CancellationToken);
        var presses = new List<Killed>();
        for (var kill = 0; kill < Kills; kill++)
        {
            using var running = await DashboardProcess.StartAsync(sandbox, folder.Path);
            presses.AddRange(await PressAndKillAsync(running, sandbox, kill));
            sandbox.Control.Heal();
        }

        using var last = await DashboardProcess.StartAsync(sandbox, folder.Path);
        foreach (var press in presses)
        {
            Holds(press, await last.UntilAsync(press.Id, Ends), sandbox);
        }

        Assert.True((await last.GetAsync("activity/verify")).GetProperty("isWhole").GetBoolean());
    }

    private static async Task<IEnumerable<Killed>> PressAndKillAsync(DashboardProcess running, SandboxServer sandbox, int kill)
    {
        var numbers = Enumerable.Range((2 * AtEachPoint * kill) + 1, 2 * AtEachPoint);
        var presses = await Task.WhenAll(numbers.Select(async number => new Killed($"fleet-{number:D5}", IsSync(number), Points(number), await PlanAsync(running, $"fleet-{number:D5}", Ask(number)))));

        // First those that hang with their request sent: what hangs before holds the lane of the reads.
        foreach (var group in presses.GroupBy(press => press.WasSent).OrderByDescending(group => group.Key))
        {
            foreach (var press in group)
            {
                sandbox.Control.Fail(press.Fault);
                running.PostAndForget($"plans/{press.Id}/confirm", new { reason = "it has to be", typed = press.Plan.GetProperty("confirmation").GetProperty("typed") });
            }

            await Task.WhenAll(group.Select(press => running.UntilAsync(press.Id, press.WasSent ? "sent" : "confirmed")));
        }

        await DashboardProcess.UntilAsync(() => Task.FromResult(presses.All(press => Received(sandbox, press).Count() == (press.WasSent ? 1 : 0))), () => "the requests did not arrive");
        await running.KillAsync();

        // What still hangs when the faults are healed goes on: only when every line is seen to be cut, nothing more is carried out.
        await DashboardProcess.UntilAsync(() => Task.FromResult(sandbox.Control.World.Faults.Waiting == 0), () => "requests of the killed process still hang");
        return presses;
    }

    private static bool IsSync(int number) => number % 8 < 4;

    // Every twentieth follows next already.
    private static object Ask(int number) => IsSync(number)
        ? new { action = "sync" }
        : new { action = "patch-source", parameters = new { targetRevision = number % 20 == 7 ? "main" : "next" } };

    /// <summary>Every other one before the request; of the others Argo CD carries every other one out.</summary>
    private static FaultKind? Points(int number) => (number % 4) switch
    {
        0 => FaultKind.Hang,
        2 => FaultKind.HangDone,
        _ => null,
    };

    private static async Task<JsonElement> PlanAsync(DashboardProcess running, string application, object ask)
    {
        var plan = default(JsonElement);
        await DashboardProcess.UntilAsync(
            async () =>
            {
                plan = await running.PostAsync($"applications/sandbox/argocd/{application}/plans", ask);
                return plan.TryGetProperty("refused", out var refused) && !refused.GetBoolean() && plan.GetProperty("effects").GetProperty("known").GetBoolean();
            },
            () => $"{application}: {plan}",
            BetweenPlans);
        return plan;
    }

    private static void Holds(Killed press, JsonElement end, SandboxServer sandbox)
    {
        var (state, sentence) = (end.GetProperty("state").GetString(), end.GetProperty("sentence").GetString()!);
        Assert.Equal(press.WasSent ? 1 : 0, Received(sandbox, press).Count());
        switch (press.Point)
        {
            case null:
                // Previewed: the kill was faster than the row of the intent.
                Assert.True(state == "previewed" || (state == "failed" && sentence.Contains("not sent", StringComparison.Ordinal)), $"{press.Application}: {end}");
                break;
            case FaultKind.Hang:
                Assert.True(state == "failed" && sentence.Contains("not done", StringComparison.Ordinal), $"{press.Application}: {end}");
                break;
            default:
                Assert.True(state == "succeeded", $"{press.Application}: {end}");
                break;
        }
    }

    private static IEnumerable<ReceivedWrite> Received(SandboxServer sandbox, Killed press) =>
        sandbox.Control.Writes.Where(write => write.Path.Contains($"/{press.Application}", StringComparison.Ordinal));

    /// <param name="Point">What happens to its request; null: the fresh read before it hangs, and it is never sent.</param>
    private sealed record Killed(string Application, bool IsSync, FaultKind? Point, JsonElement Plan)
    {
        public string Id => Plan.GetProperty("id").GetString()!;

        public bool WasSent => Point is not null;

        public Fault Fault => Point is { } kind
            ? new(FaultyApi.ArgoCd, kind, $"/applications/{Application}{(IsSync ? "/sync" : "")}", Method: IsSync ? "POST" : "PATCH")
            : new(FaultyApi.ArgoCd, FaultKind.Hang, $"/applications/{Application}?", Method: "GET");
    }
}
