namespace DbDashboard.Core.Causes.Remedies;

/// <summary>Ends the running operation.</summary>
internal static class Terminate
{
    public static Remedy Of(Facts facts, string why) => new(
        $"Terminate the operation of {facts.Application.Key.Name}{why}.",
        "What it has applied or deleted by then stays so; its running hooks are deleted.", RemedySafety.NeedsCare, Action: "terminate",
        Commands: [new CopyableCommand("Terminate with argocd", $"argocd app terminate-op {Shell.Word(facts.Application.Key.Name)} -N {Shell.Word(facts.Application.Key.Namespace)}", "shell")]);
}
