using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering.Globs;
using DbDashboard.Dashboard.Shared.Live;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Features.OneApplication.Git;

/// <summary>Include, exclude and recurse to type, with what comes and goes at once.</summary>
public sealed partial class PatternTester : ComponentBase
{
    private const int Longest = 1000;

    private readonly TypedValue<DirectoryOptions> typed = new(new DirectoryOptions());

    [Parameter]
    [EditorRequired]
    public DirectoryOptions? Present { get; set; }

    /// <summary>The filter that is tried; null: the present one.</summary>
    [Parameter]
    [EditorRequired]
    public DirectoryOptions? Tried { get; set; }

    [Parameter]
    [EditorRequired]
    public TrialView? Trial { get; set; }

    /// <summary>Where what a sync would do with this filter is told.</summary>
    [Parameter]
    [EditorRequired]
    public string WhatIfAddress { get; set; } = "";

    /// <summary>Where the guarded dialog is opened with this filter.</summary>
    [Parameter]
    [EditorRequired]
    public string PointAddress { get; set; } = "";

    /// <summary>Of the application, to tell where the filter belongs; null: that is not told.</summary>
    [Parameter]
    public Facts? Facts { get; set; }

    /// <summary>Which of the application's sources is tried, from 0.</summary>
    [Parameter]
    public int Source { get; set; }

    /// <summary>Told with each key; null: back to the present filter.</summary>
    [Parameter]
    [EditorRequired]
    public EventCallback<DirectoryOptions?> Changed { get; set; }

    private DirectoryOptions Now => typed.Value;

    protected override void OnParametersSet() => typed.Follow(Tried ?? Present ?? new DirectoryOptions());

    private string? Advice(string? pattern, bool include) => GlobAdvice.Of(pattern, include, Now.Recurse);

    private Task IncludeChanged(string? text) => TypeAsync(Now with { Include = Cut(text) });

    private Task ExcludeChanged(string? text) => TypeAsync(Now with { Exclude = Cut(text) });

    private Task RecurseChanged(ChangeEventArgs change) => TypeAsync(Now with { Recurse = change.Value is true });

    private Task TypeAsync(DirectoryOptions filter)
    {
        typed.Type(filter);
        return Changed.InvokeAsync(filter);
    }

    private Task Reset() => Changed.InvokeAsync(null);

    // An empty part is not in the address: it comes back as null.
    private static string? Cut(string? text) => text is { Length: > 0 } ? text[..Math.Min(text.Length, Longest)] : null;
}
