using CsCheck;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Tests.Causes.Recognition;

/// <summary>However deep Argo CD wraps what it says, it is the same cause; what it does not say is never taken for it.</summary>
public sealed class WrappedTextTests
{
    private static readonly string[] Layers =
    [
        "Failed to load target state: ",
        "failed to generate manifest for source 1 of 1: ",
        "rpc error: code = Unknown desc = ",
        "rpc error: code = FailedPrecondition desc = ",
        "rpc error: code = Internal desc = ",
        "Manifest generation error (cached): ",
        "failed to evaluate revision changes for source 1 of 1: ",
        "failed to resolve revision: ",
        "failed to update revision for paths: ",
        "failed to initialize repository resources: ",
    ];

    private static readonly string[] Codes = ["rpc error: code = Unavailable desc = ", "rpc error: code = DeadlineExceeded desc = "];

    // Words of the known texts, never two of them in their order.
    private static readonly string[] Strewn = ["failed", "refs", "repository", "not found", "dial tcp", "helm template", "app path", "symlinks", "exit status 1", "timeout", "connection refused", "kind", "'x'", "\"y\"", "`z`", ";", ":", "\n", "ü", "💾"];

    private static readonly Gen<(string Text, string Id)> Known = Gen.Int[0, KnownTexts.All.Length - 1].Select(i => KnownTexts.All[i]);

    [Fact]
    public void A_known_text_is_the_same_cause_in_any_layers() =>
        Gen.Select(Known, Wrapping([.. Layers, .. Codes])).Sample(
            (known, layers) => Assert.Equal(known.Id, SomeFacts.Erring(layers + known.Text).Explain().Headline!.Id), iter: 250, threads: 2);

    [Fact]
    public void Any_other_text_is_said_in_Argo_CD_s_words() =>
        Gen.Select(Other, Wrapping(Layers)).Sample(
            (text, layers) => Assert.Equal("comparison-error", Explainer.Default.Explain(SomeFacts.Erring(layers + text), 1).Headline!.Id), iter: 150, threads: 2);

    [Theory]
    [InlineData("failed to execute helm template command: failed running helm: `helm template .` failed exit status 1: Error: ", "helm-render-failed")]
    [InlineData("`kustomize build x` failed exit status 1: Error: ", "kustomize-render-failed")]
    public void What_a_tool_prints_is_not_taken_for_Argo_CD_s_own_words(string tool, string id) =>
        Assert.All(KnownTexts.All, known => Assert.Equal(id, SomeFacts.Unrendered(tool + known.Text).Explain().Headline!.Id));

    [Fact]
    public void An_operation_that_was_refused_for_errors_says_each_of_them() =>
        Gen.Select(Known, Wrapping(Layers)).Array[1, 4].Sample(errors => Assert.Equal(
            errors.Select(e => ArgoCdMessage.Unwrap(e.Item1.Text).Text),
            ArgoCdMessage.Errors(string.Join(';', errors.Select(e => $"ComparisonError: {e.Item2}{e.Item1.Text}"))).Select(m => m.Text)), iter: 100, threads: 2);

    private static Gen<string> Other => Gen.OneOf(
        Gen.Int[0, Strewn.Length - 1].Array[1, 12].Select(words => "y - " + string.Join(" - ", words.Select(i => Strewn[i]))),
        Gen.String[1, 80].Select(text => "x" + text));

    private static Gen<string> Wrapping(string[] layers) => Gen.Int[0, layers.Length - 1].Array[0, 6].Select(picked => string.Concat(picked.Select(i => layers[i])));
}
