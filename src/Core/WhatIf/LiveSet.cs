using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.WhatIf;

/// <summary>What of an application is in the cluster, as Argo CD last saw it; hooks are no part of it.</summary>
public sealed class LiveSet
{
    private static readonly ConditionalWeakTable<ApplicationDetails, MadeOf> Made = [];

    private readonly Dictionary<ResourceKey, LiveResource> resources;

    private LiveSet(IEnumerable<LiveResource> resources, string? why, bool complete)
    {
        this.resources = resources.DistinctBy(r => r.Key).ToDictionary(r => r.Key);
        Why = why;
        Complete = complete;
    }

    public static LiveSet Empty { get; } = new([], null, complete: true);

    /// <summary>Why the live set is not known; null when it is.</summary>
    public string? Why { get; }

    [MemberNotNullWhen(false, nameof(Why))]
    public bool Known => Why is null;

    /// <summary>False when only databases and child applications are listed.</summary>
    public bool Complete { get; }

    public IEnumerable<LiveResource> Resources => resources.Values;

    /// <summary>True when a missing entry means that the object is not live.</summary>
    public bool Lists(ResourceKey key) => Complete || DataKinds.IsDatabase(key) || ChildEffects.IsApplication(key);

    public LiveResource? Find(ResourceKey key) => resources.GetValueOrDefault(key);

    /// <summary>Dozens of rules ask about the same reading: it is made once.</summary>
    public static LiveSet From(Application application, ApplicationDetails details)
    {
        if (!Made.TryGetValue(details, out var known) || !ReferenceEquals(known.Application, application))
        {
            Made.AddOrUpdate(details, known = new(application, Read(application, details)));
        }

        return known.Live;
    }

    private static LiveSet Read(Application application, ApplicationDetails details)
    {
        if (LiveReadings.WhyUnknown(application) is { } why)
        {
            return new([], why, complete: false);
        }

        var managed = details.ManagedResources;
        return managed.IsKnown && (managed.Value.Count > 0 || application.ResourceCount == 0)
            ? new(LiveReadings.Of(managed.Value, application), null, complete: true)
            : new(LiveReadings.Of(application.Resources), null, application.ResourcesComplete);
    }

    private sealed record MadeOf(Application Application, LiveSet Live);
}
