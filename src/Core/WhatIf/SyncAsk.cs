using DbDashboard.Core.Model;

namespace DbDashboard.Core.WhatIf;

/// <summary>How an application would be synced.</summary>
/// <param name="Application">Its name as Argo CD tracks by.</param>
/// <param name="DeletionApproved">Somebody confirmed deletions that ask for it.</param>
public sealed record SyncAsk(ApplicationKey Application, bool Prune, EquatableList<string> Options, bool DeletionApproved = false)
{
    private const string Approved = "argocd.argoproj.io/deletion-approved";

    public static SyncAsk Of(Application application, bool prune) =>
        new(application.Key, prune, application.SyncPolicy.SyncOptions, application.Annotation(Approved) is not null);

    public bool Has(string option) => Options.Items.Contains(option);
}
