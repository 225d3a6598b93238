using DbDashboard.Core.Model;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Features.OneApplication.Git;

/// <summary>Include, exclude and recurse to type, with what comes and goes at once.</summary>
public sealed partial class PatternTester : ComponentBase
{
    private const int Longest = 1000;

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

    /// <summary>Told with each key; null: back to the present filter.</summary>
    [Parameter]
    [EditorRequired]
    public EventCallback<DirectoryOptions?> Changed { get; set; }

    private DirectoryOptions Now => Tried ?? Present ?? new DirectoryOptions();

    private Task IncludeChanged(ChangeEventArgs change) => Changed.InvokeAsync(Now with { Include = Cut(change.Value) });

    private Task ExcludeChanged(ChangeEventArgs change) => Changed.InvokeAsync(Now with { Exclude = Cut(change.Value) });

    private Task RecurseChanged(ChangeEventArgs change) => Changed.InvokeAsync(Now with { Recurse = change.Value is true });

    private Task Reset() => Changed.InvokeAsync(null);

    private static string Cut(object? value) => value is string text ? text[..Math.Min(text.Length, Longest)] : "";
}
