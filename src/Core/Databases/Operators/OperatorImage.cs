using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Operators;

/// <summary>The image of an operator that runs, beside the one that Git declares where its application looks.</summary>
/// <param name="Running">As its Deployment has it.</param>
/// <param name="InGit">Null when no plain manifest that was read declares it: Helm and Kustomize are not rendered for this.</param>
/// <param name="Place">The file and branch that declare it; null with <paramref name="InGit"/>.</param>
/// <param name="WhyNot">Why it could not be compared; null when it was.</param>
public sealed record OperatorImage(string Running, string? InGit, string? Place, string? WhyNot)
{
    /// <summary>It runs another image than Git declares.</summary>
    public bool Drifts => InGit is not null && InGit != Running;

    /// <summary>One sentence.</summary>
    public string Sentence => (InGit, Drifts) switch
    {
        (null, _) => $"It runs {Running}; whether Git declares that is not checked: {WhyNot}",
        (_, true) => $"It runs {Running}, and Git declares {InGit} in {Place}: that is drift.",
        _ => $"It runs {Running}, as Git declares in {Place}.",
    };

    /// <summary>Null when it does not run.</summary>
    public static OperatorImage? Of(OperatorState state, DeclaredSet declared)
    {
        if (state.Deployment.Value is not { } deployment || OperatorParts.ImageIn(SpecMembers.Parse(deployment.Spec)) is not { } running)
        {
            return null;
        }

        var found = declared.Operators.Items.FirstOrDefault(one => one.Key == deployment.Key && one.Declaration is { OnTracked: true, Taken: true });
        return found is not null && Declared(found.Key.GroupKind, found.Json) is { } image
            ? new(Words.Cut(running, 200), Words.Cut(image, 200), $"{found.Declaration.File} on {found.Declaration.Branch}", null)
            : new(Words.Cut(running, 200), null, null, declared.NotRead.Count > 0 ? declared.NotRead[0] : "no plain manifest that an application takes declares its Deployment.");
    }

    /// <summary>The image of an operator in a manifest; null when it is no Deployment that runs one.</summary>
    internal static string? Declared(GroupKind kind, string json) => kind == ChildKinds.Deployment && SpecMembers.Parse(json).Find("spec") is { } spec ? OperatorParts.ImageIn(spec) : null;
}
