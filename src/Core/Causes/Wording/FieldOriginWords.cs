using System.Diagnostics;
using DbDashboard.Core.Causes.Drifting;

namespace DbDashboard.Core.Causes.Wording;

/// <summary>Says in a few words why one field differs.</summary>
public static class FieldOriginWords
{
    /// <param name="certain">False: something that would prove it was not to be had.</param>
    public static string Of(FieldOrigin origin, bool certain) =>
        origin == FieldOrigin.Unknown || certain ? Words(origin) : $"Probably: {char.ToLowerInvariant(Words(origin)[0])}{Words(origin)[1..]}";

    private static string Words(FieldOrigin origin) => origin switch
    {
        FieldOrigin.Unknown => "Why it differs is not known",
        FieldOrigin.NewInGit => "Git moved on since the last sync",
        FieldOrigin.Shared => "Another application claims this object",
        FieldOrigin.Tracking => "A mark of Argo CD is missing or written another way",
        FieldOrigin.Status => "A field of the status stands in Git",
        FieldOrigin.Canonical => "The same value, written another way",
        FieldOrigin.Pruned => "It was sent, and the schema drops it",
        FieldOrigin.Edit => "Changed in the cluster by hand",
        FieldOrigin.Child => "Changed on the child Application itself",
        FieldOrigin.Controller => "A controller writes it",
        FieldOrigin.Admission => "Git's value was sent, and the cluster stored another one",
        FieldOrigin.Render => "The same commit renders another value each time",
        _ => throw new UnreachableException(),
    };
}
