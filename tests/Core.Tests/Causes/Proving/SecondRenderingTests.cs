using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Proving;
using DbDashboard.Core.Model;
using DbDashboard.Testing;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Proving;

public sealed class SecondRenderingTests
{
    public static TheoryData<Reading<EquatableList<string>>, string, bool?> Answers => new()
    {
        { Rendered("Qw8rTz1p"), "Proven: Argo CD rendered 112cd36 once more, and data.value of ConfigMap helm-random came out as a third value.", true },
        { Rendered("yIFktGmC"), "Argo CD rendered 112cd36 once more, and no value came out as a third one. That proves nothing either way: a value may change by the hour or by the day, and those of Secrets are hidden.", false },
        { Rendered("N06awi6C"), "Argo CD rendered 112cd36 once more, and no value came out as a third one. That proves nothing either way: a value may change by the hour or by the day, and those of Secrets are hidden.", false },
        { Reading.Forbidden<EquatableList<string>>("Argo CD manifests", Some.Moment, "permission denied"), "Not known: permission denied.", null },
        { Reading.Failed<EquatableList<string>>("Argo CD manifests", Some.Moment, "no answer within 45 s"), "Not known: no answer within 45 s.", null },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task A_third_value_is_the_proof(Reading<EquatableList<string>> answer, string sentence, bool? isProven)
    {
        var facts = await Explained.FactsAsync("cases/helm-random");

        var said = await new SecondRendering(new Renders(answer, facts.Application.Revision!)).AskAsync(facts, TestContext.Current.CancellationToken);

        Assert.Equal((sentence, isProven), (said.Sentence, said.IsProven));
    }

    [Fact]
    public async Task It_is_for_what_looks_made_anew_and_is_not_proven()
    {
        var facts = await Explained.FactsAsync("cases/helm-random");

        Assert.True(SecondRendering.IsFor(facts));
        Assert.False(SecondRendering.IsFor(facts with { Application = facts.Application with { IsMultiSource = true } }));
        Assert.False(SecondRendering.IsFor(facts with { Details = facts.Details with { Manifests = Rendered("Qw8rTz1p") } }));
        Assert.False(SecondRendering.IsFor(await Explained.FactsAsync("cases/canonicalised")));
    }

    private static Reading<EquatableList<string>> Rendered(string value) => Reading.Known<EquatableList<string>>(
        [$$$"""{"kind":"ConfigMap","metadata":{"name":"helm-random"},"data":{"value":"{{{value}}}"}}"""], "Argo CD manifests", Some.Moment);

    private sealed class Renders(Reading<EquatableList<string>> answer, string expected) : IArgoCdRenders
    {
        public Task<Reading<EquatableList<string>>> RenderAnewAsync(Application application, string commit, CancellationToken cancellationToken) =>
            Task.FromResult(commit == expected ? answer : Reading.NotRead<EquatableList<string>>("Argo CD manifests", $"{commit} is not the compared commit"));
    }
}
