using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.OneApplication;

/// <summary>An explainer that answers when the test says so.</summary>
internal sealed class AnsweringExplainer : IApplicationExplainer
{
    private readonly TaskCompletionSource givenUp = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource<Explanation?> next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when a reading was given up.</summary>
    public Task GivenUp => givenUp.Task;

    public void Answer(Explanation explanation) => next.TrySetResult(explanation);

    public void Hold() => next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async Task<Explanation?> ExplainAsync(ApplicationKey key, CancellationToken cancellationToken)
    {
        try
        {
            return await next.Task.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            givenUp.TrySetResult();
            throw;
        }
    }
}

/// <summary>A what-if that finds nothing to do and remembers what it was asked.</summary>
internal sealed class AnsweringWhatIf : IWhatIf
{
    public List<WhatIfScenario> Asked { get; } = [];

    public Task<WhatIfResult> ComputeAsync(Application application, ApplicationDetails details, WhatIfScenario scenario, CancellationToken cancellationToken)
    {
        Asked.Add(scenario);
        return Task.FromResult(new WhatIfResult(scenario, true, true, null, [], [], [], Some.Moment));
    }
}

/// <summary>Git that has mirrored nothing yet.</summary>
internal sealed class NoMirrors : Core.Sources.Git.IGitMirrors
{
    public Reading<Core.Sources.Git.GitMirror> Find(string repoUrl) => Reading.NotRead<Core.Sources.Git.GitMirror>("Git");
}
