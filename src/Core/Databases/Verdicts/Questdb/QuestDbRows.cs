using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts.Questdb;

internal static class QuestDbRows
{
    private static readonly TimeSpan FirstLook = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Starting = TimeSpan.FromMinutes(5);

    // Its labels are the selector of the StatefulSet, and the API server refuses an empty one.
    public static Finding? Refused(QuestDbSigns signs)
    {
        if (signs.IsAbsent(ChildKinds.StatefulSet, signs.Database.Name) != true)
        {
            return null;
        }

        var refused = signs.Events(isDetail: signs.IsUnlabelled).Where(one => one.Reason == "StatefulSetCreateFailed" && one.About == signs.Database.Object.Key).MaxBy(one => one.LastAt);
        return (signs.IsUnlabelled, refused) switch
        {
            (true, _) => new Finding(HealthStatus.Degraded, "It has no labels, so its operator can make no StatefulSet for it, and it never started", "Give it metadata.labels in Git, then sync: the operator makes the StatefulSet then.").Seen(Said(refused)),
            (_, not null) => new Finding(HealthStatus.Degraded, $"Its StatefulSet was refused: {Words.Cut(refused.Message, 300)}", "Put right in Git what the message names.").Seen(Said(refused)),
            _ => null,
        };
    }

    public static Finding? NotMade(QuestDbSigns signs)
    {
        if (signs.IsAbsent(ChildKinds.StatefulSet, signs.Database.Name) != true)
        {
            return null;
        }

        return (signs.OperatorIsReady(isDetail: true), signs.Database.Age > FirstLook) switch
        {
            (false, _) => new(HealthStatus.Unknown, $"Its operator is not ready and has not made StatefulSet {signs.Database.Name}", "Look at the operator first."),
            (_, false) => new(HealthStatus.Progressing, $"It was just made, and its operator has not made StatefulSet {signs.Database.Name} yet", "Wait."),
            _ => new Finding(HealthStatus.Degraded, $"Its operator has not made StatefulSet {signs.Database.Name} in {CommonRows.Minutes(signs.Database.Age)}", "Look at the operator: see that it runs, and what its log says of this object.") { Since = signs.Database.Object.CreatedAt },
        };
    }

    /// <param name="isLate">The row of what takes too long.</param>
    public static Finding? NotReady(QuestDbSigns signs, bool isLate)
    {
        if (signs.Ask(ChildKinds.StatefulSet) is null || signs.Ready > 0 || signs.Database.Age > Starting != isLate)
        {
            return null;
        }

        var pods = (signs.Pods ?? []).Where(pod => !PodWords.IsReady(pod)).ToList();
        var named = pods.Count == 0 ? $"StatefulSet {signs.Database.Name} has no ready pod" : PodWords.Say(pods);
        var finding = isLate
            ? new Finding(HealthStatus.Degraded, $"{named}: it is the only one, so nothing is served", "Look at the events of the pod and of its volume claim.")
            : new Finding(HealthStatus.Progressing, $"It is being started: {named}", "Wait.");
        return finding.Warn(signs.StaleStatus).Of(pods);
    }

    public static Finding? Volume(QuestDbSigns signs)
    {
        var refused = signs.Events(isDetail: false).Where(one => one.Reason == "PVCResizeFailed" && one.About == signs.Database.Object.Key).MaxBy(one => one.LastAt);
        return refused is null ? CommonRows.Volumes(signs)
            : new Finding(HealthStatus.Degraded, $"Its volume could not be resized: {Words.Cut(refused.Message, 300)}", "See whether the StorageClass has allowVolumeExpansion.") { Since = refused.LastAt }.Seen(Said(refused));
    }

    public static Finding? SelectorMismatch(QuestDbSigns signs) =>
        signs.Pods?.Any(PodWords.IsReady) == true && signs.Reach(signs.Database.Name) == ServiceReach.Empty
            ? new Finding(HealthStatus.Degraded, $"Its pod is ready, and Service {signs.Database.Name} leads nowhere: its labels were changed after it was made", "Put the labels back as they were: they are the Service's selector.").Seen(new Signal($"no ready address behind Service {signs.Database.Name}"))
            : null;

    public static Finding? Healthy(QuestDbSigns signs) =>
        new Finding(HealthStatus.Healthy, "Its node is ready; one node by design")
            .Warn(signs.StaleStatus, signs.OperatorIsReady(isDetail: true) == false ? "Its operator is not ready: it serves, and nobody would heal it." : null)
            .Seen((signs.Pods ?? []).Select(PodWords.Signal));

    private static IEnumerable<Signal> Said(DatabaseEvent? said) => said is null ? [] : [new Signal($"{said.Reason}: {Words.Cut(said.Message, 300)}", said.About, said.LastAt)];
}
