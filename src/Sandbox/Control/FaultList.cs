namespace DbDashboard.Sandbox.Control;

/// <summary>The faults that stand now.</summary>
public sealed class FaultList
{
    private readonly Lock gate = new();
    private readonly List<(Fault Fault, int Left)> faults = [];
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Add(Fault fault)
    {
        lock (gate)
        {
            faults.Add((fault, fault.Times ?? int.MaxValue));
        }
    }

    /// <summary>Heals everything; hanging requests go on.</summary>
    public void Clear()
    {
        lock (gate)
        {
            faults.Clear();
            changed.TrySetResult();
            changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>How many requests hang now.</summary>
    public int Waiting { get; private set; }

    /// <summary>Hangs until the faults are cleared, or whoever asked is gone.</summary>
    public async Task HangAsync(CancellationToken cancel)
    {
        Task healed;
        lock (gate)
        {
            Waiting++;
            healed = changed.Task;
        }

        try
        {
            await healed.WaitAsync(cancel);
        }
        finally
        {
            lock (gate)
            {
                Waiting--;
            }
        }
    }

    /// <summary>True when a service fails altogether.</summary>
    public bool Has(FaultyApi service, string path)
    {
        lock (gate)
        {
            return faults.Exists(one => one.Fault.Service == service && one.Fault.Path == path && one.Fault.Method.Length == 0 && one.Fault.Kind != FaultKind.Latency);
        }
    }

    /// <summary>The faults that a request meets; each counts as met once.</summary>
    public IReadOnlyList<Fault> Meet(FaultyApi service, string method, string pathAndQuery)
    {
        lock (gate)
        {
            var met = faults.FindAll(one => one.Fault.Meets(service, method, pathAndQuery));
            foreach (var one in met)
            {
                faults.Remove(one);
                if (one.Left > 1)
                {
                    faults.Add(one with { Left = one.Left - 1 });
                }
            }

            return [.. met.Select(one => one.Fault)];
        }
    }
}
