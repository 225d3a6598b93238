using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class MultiSourceRefInvalidTests
{
    private const string Id = "multi-source-ref-invalid";

    private static readonly ApplicationSource[] Sources = [new("https://charts.example", "", "1.0.0", "orders"), new("https://git.example/platform.git", "", "main", Ref: "files")];

    [Theory]
    [InlineData("source referenced \"$values\", but no source has a 'ref' field defined", "A values file is taken from $values, but no source has a ref.")]
    [InlineData("error resolving helm value files: error resolving value file path: source referenced \"values\", which is not one of the available sources (\"files\")", "A values file is taken from $values, but the only ref is files.")]
    [InlineData("cannot reference a different revision of the same repository ($files references \"a\" which resolves to \"b\")", "Two sources take the same repository at different revisions by reference, which Argo CD does not do.")]
    [InlineData("cannot reference multiple revisions for the same repository (x)", "Several sources take the same repository at different revisions by reference, which Argo CD does not do.")]
    [InlineData("invalid sources: multiple sources had the same `ref` key", "Two sources have the same ref: each needs its own.")]
    [InlineData("sources.ref my.files cannot contain any special characters except '_' and '-'", "The ref my.files of a source holds a special character, which Argo CD does not allow.")]
    public void Says_which_reference_is_wrong(string text, string sentence) => Assert.Equal(sentence, SomeFacts.Following(SomeFacts.Unrendered(text), Sources).Explain().Of(Id).Sentence);

    [Theory]
    [InlineData("error resolving helm value files: the file is gone", "helm-render-failed")]
    [InlineData("unable to resolve 'values' to a commit SHA", "revision-not-found")]
    [InlineData("the reference $values leads nowhere", "comparison-error")]
    public void A_missing_file_a_missing_branch_and_other_words_are_something_else(string text, string id) => Assert.Equal(id, SomeFacts.Following(SomeFacts.Unrendered(text), Sources).Explain().Headline!.Id);
}
