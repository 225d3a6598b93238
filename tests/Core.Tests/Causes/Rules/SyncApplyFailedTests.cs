using CsCheck;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class SyncApplyFailedTests
{
    private const string Id = "sync-apply-failed";

    private static readonly Gen<string> Name = Gen.String[Gen.Char["abcdefghijklmnopqrstuvwxyz0123456789-"], 1, 30];

    /// <summary>Words of Kubernetes and of Argo CD with a name in them, and their cause.</summary>
    private static readonly (Func<string, string> Text, string Id)[] Known =
    [
        (n => $"namespaces \"{n}\" not found", "namespace-missing"),
        (n => $"error when patching \"/dev/shm/1\": Deployment.apps \"{n}\" is invalid: spec.selector: Invalid value: {{}}: field is immutable", "immutable-field"),
        (n => $"admission webhook \"{n}\" denied the request: no", "webhook-denied"),
        (n => $"deployments.apps \"{n}\" is forbidden: ValidatingAdmissionPolicy '{n}' with binding '{n}' denied request: no", "webhook-denied"),
        (n => $"Internal error occurred: failed calling webhook \"{n}\": failed to call webhook: Post \"https://{n}.{n}.svc:443/x\": EOF", "webhook-unavailable"),
        (n => $"configmaps \"{n}\" is forbidden: exceeded quota: {n}, requested: a=1, used: a=1, limited: a=1", "quota-exceeded"),
        (n => $"pods \"{n}\" is forbidden: User \"{n}\" cannot create resource \"pods\" in API group \"\" in the namespace \"{n}\"", "cluster-forbidden"),
        (n => $"Apply failed with 1 conflict: conflict with \"{n}\": .spec", "apply-conflict"),
        (n => $"Resource batch/Job/{n} is missing, it might have been deleted", "resource-disappeared"),
        (n => $"ConfigMap \"{n}\" is invalid: metadata.annotations: Too long: may not be more than 262144 bytes", "annotation-too-long"),
        (n => $"ConfigMap \"{n}\" is invalid: data: Required value", "schema-rejected"),
        (n => $"namespace auto creation failed: {n}", "namespace-create-failed"),
    ];

    [Fact]
    public void Random_words_fall_to_it_and_to_no_other_cause() =>
        Gen.Select(Gen.String[0, 200], Name, Gen.Bool).Sample((text, name, failed) =>
            SomeFacts.Operated($"one or more objects failed to apply, reason: {text}", failed ? OperationPhase.Failed : OperationPhase.Error, SomeFacts.Result(text, name: name)).Ids().SequenceEqual([Id]), iter: 200);

    [Fact]
    public void Random_messages_without_results_fall_to_it() =>
        Gen.String[0, 200].Sample(text => SomeFacts.Operated(text).Ids().SequenceEqual([Id]), iter: 200);

    [Fact]
    public void Known_words_keep_their_cause_whatever_the_names() =>
        Gen.Select(Gen.Int[0, Known.Length - 1], Name, Name).Sample((which, name, inside) =>
        {
            var (text, id) = (Known[which].Text(inside), Known[which].Id);
            return SomeFacts.Operated($"one or more objects failed to apply, reason: {text}", results: SomeFacts.Result(text, name: name)).Explain().OfOperations().SequenceEqual([id])
                && Refusals.IdsOfMessage($"one or more objects failed to apply, reason: {text} (retried 2 times).").SequenceEqual([id]);
        }, iter: 200);

    [Fact]
    public void Names_the_objects_and_cites_the_first_words() => Assert.Equal(
        "The sync of orders failed: ConfigMap settings and ConfigMap other, first: the moon was full.",
        SomeFacts.Operated("one or more objects failed to apply", results: [SomeFacts.Result("the moon was full"), SomeFacts.Result("it was not", name: "other")]).Explain().Of(Id).Sentence);

    [Fact]
    public void Speaks_only_of_what_narrower_causes_leave() => Assert.Equal(
        "The sync of orders failed: ConfigMap other: the moon was full.",
        SomeFacts.Operated("one or more objects failed to apply", results: [SomeFacts.Result("namespaces \"a\" not found"), SomeFacts.Result("the moon was full", name: "other")]).Explain().Of(Id).Sentence);

    [Theory]
    [InlineData("ComparisonError: Failed to load target state: unable to resolve 'x' to a commit SHA;ComparisonError: y")]
    [InlineData("unable to resolve 'x' to a commit SHA")]
    public void What_a_condition_says_is_not_a_failure_of_its_own(string message)
    {
        var facts = SomeFacts.Erring("Failed to load target state: unable to resolve 'x' to a commit SHA");
        var explanation = (facts with { Application = facts.Application with { OperationState = SomeFacts.Operation(message, OperationPhase.Error) } }).Explain();

        Assert.Equal(["revision-not-found"], explanation.OfOperations());
        Assert.DoesNotContain(explanation.NotChecked.Items, n => n.What == "Why the last operation did not succeed");
    }

    [Fact]
    public void A_comparison_that_works_again_is_a_note() => Assert.Contains(
        SomeFacts.Operated("ComparisonError: unable to resolve 'x' to a commit SHA", OperationPhase.Error).Explain().NotChecked.Items, n => n.What == "Why the last operation did not succeed");

    [Fact]
    public void An_older_revision_s_failure_comes_after_what_differs_now()
    {
        var facts = SomeFacts.Operated("the moon was full");
        facts = facts with { Application = facts.Application with { Revisions = ["fedcba9876543210fedcba9876543210fedcba98"] } };

        Assert.InRange(facts.Explain().Of(Id).Order, DecisionOrder.LastOperation, DecisionOrder.Warnings - 1);
        Assert.Contains("That was a sync of 0123456; fedcba9 is compared now.", facts.Explain().Of(Id).Details.Items);
    }
}
