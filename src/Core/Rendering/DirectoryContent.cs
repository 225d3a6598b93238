using System.Collections.Concurrent;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering.Manifests;

namespace DbDashboard.Core.Rendering;

/// <summary>The files under one path, each parsed at most once: any number of filters can be tried on it quickly. Safe for concurrent use.</summary>
public sealed class DirectoryContent
{
    /// <summary>Argo CD's limit for all taken YAML and JSON files of one directory together, in bytes.</summary>
    private const long MaxCombinedSize = 10_000_000;

    private const int RememberedSelections = 8;

    private readonly IReadOnlyList<SourceFile> files;
    private readonly string applicationName;
    private readonly SymlinkTargets targets;
    private readonly ParsedFiles? shared;
    private readonly BoundedMemory<ApplicationSource, Selection> selections = new(RememberedSelections);
    private readonly ConcurrentDictionary<string, ParsedFile> parsed = new(StringComparer.Ordinal);

    public DirectoryContent(IReadOnlyList<SourceFile> files, string applicationName)
        : this(files, applicationName, null)
    {
    }

    /// <param name="shared">What was parsed for other directories; null: nothing is shared.</param>
    internal DirectoryContent(IReadOnlyList<SourceFile> files, string applicationName, ParsedFiles? shared)
    {
        this.shared = shared;
        this.files = [.. files.OrderBy(file => file.Path, WalkOrder.Instance)];
        this.applicationName = applicationName;
        targets = new(this.files);
    }

    /// <summary>False when the list of files was cut: nothing that is selected from it is complete.</summary>
    public bool IsWhole { get; init; } = true;

    public Selection Select(ApplicationSource source)
    {
        // Where it comes from does not matter for what it selects.
        var key = source with { RepoUrl = "", Path = "", TargetRevision = "" };
        return selections.Find(key) ?? selections.Keep(key, Capped(SelectAnew(source)), 1);
    }

    /// <summary>
    /// These files with one commit taken back: what it changed is as it was before. Null when a file changed again since then, so
    /// that somebody would have to resolve it.
    /// </summary>
    /// <param name="after">The path at the commit.</param>
    /// <param name="before">The path at its parent; null when it did not exist.</param>
    public DirectoryContent? Reverting(DirectoryContent after, DirectoryContent? before)
    {
        var then = after.files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var old = (before?.files ?? []).ToDictionary(f => f.Path, StringComparer.Ordinal);
        var now = files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var changed = then.Keys.Union(old.Keys).Where(path => then.GetValueOrDefault(path)?.BlobId != old.GetValueOrDefault(path)?.BlobId).ToList();
        if (files.Concat(after.files).Concat(old.Values).Any(f => f.BlobId is null) || changed.Exists(path => now.GetValueOrDefault(path)?.BlobId != then.GetValueOrDefault(path)?.BlobId))
        {
            return null;
        }

        return new([.. files.Where(f => !changed.Contains(f.Path)), .. changed.Where(old.ContainsKey).Select(path => old[path])], applicationName, shared)
        {
            IsWhole = IsWhole && after.IsWhole && (before?.IsWhole ?? true),
        };
    }

    private Selection Capped(Selection selection) => IsWhole ? selection : selection with { Complete = false };

    /// <summary>The objects that a file declares, whether or not a filter takes it; empty when it has none or cannot be read.</summary>
    public EquatableList<ManifestObject> Declared(string path) =>
        files.FirstOrDefault(f => f.Path == path) is { } file && FileFilter.IsManifestName(path) && targets.Read(file).Content is { } content
            ? Parse(file, content).Objects
            : [];

    private Selection SelectAnew(ApplicationSource source)
    {
        var (merged, overrides, error) = SourceOverride.Apply(source, files, applicationName);
        if (error is not null)
        {
            return new(SourceType.Directory, Verdicts(SelectionStep.Unknown, error), [], error);
        }

        var decision = SourceTypeDecision.Decide(merged, files);
        return decision.Type == SourceType.Directory && decision.Error is null
            ? SelectDirectory(merged.Directory ?? new(), merged.Directory == source.Directory ? [] : overrides)
            : new(decision.Type, Verdicts(SelectionStep.OtherTool, WhyOther(decision, source, overrides)), [], decision.Error, Complete: false) { Overrides = overrides };
    }

    private string WhyOther(SourceTypeDecision decision, ApplicationSource source, EquatableList<string> overrides) =>
        overrides.Count > 0 && SourceTypeDecision.Decide(source, files).Type != decision.Type
            ? $"{decision.Type} renders this source, as {string.Join(" and ", overrides)} says."
            : decision.Why;

    private EquatableList<FileVerdict> Verdicts(SelectionStep step, string why) =>
        files.Select(file => new FileVerdict(file.Path, step, why, []) { BlobId = file.BlobId }).ToEquatableList();

    private Selection SelectDirectory(DirectoryOptions options, EquatableList<string> overrides)
    {
        var filter = new FileFilter(options, overrides.Count == 0 ? null : string.Join(" and ", overrides));
        var verdicts = files.Select(file => Judge(file, filter) with { BlobId = file.BlobId }).ToEquatableList();
        var selection = SelectionOf(verdicts);
        return selection with { Filter = options, Overrides = overrides };
    }

    private Selection SelectionOf(EquatableList<FileVerdict> verdicts)
    {
        var complete = verdicts.Items.All(v => !v.IsUnknown);
        if (CombinedSize(verdicts) > MaxCombinedSize)
        {
            return new(SourceType.Directory, verdicts, [], "exceeded max combined manifest file size", null, complete);
        }

        var failed = verdicts.Items.FirstOrDefault(v => v.Step == SelectionStep.Error);
        return failed is null
            ? new(SourceType.Directory, verdicts, verdicts.Items.Where(v => v.IsTaken).SelectMany(v => v.Objects).ToEquatableList(), Complete: complete)
            : new(SourceType.Directory, verdicts, [], parsed[failed.Path].Error, failed.Path, complete);
    }

    private FileVerdict Judge(SourceFile file, FileFilter filter)
    {
        var target = targets.Read(file);
        if (filter.Refuses(file.Path) is var (step, why))
        {
            return new(file.Path, step, why, step == SelectionStep.Extension || target.Content is not { } refused ? [] : Parse(file, refused).Objects);
        }

        if (target.Content is not { } content)
        {
            return new(file.Path, target.Step, target.Why, []);
        }

        return ManifestReader.HasSkipMarker(content)
            ? new(file.Path, SelectionStep.SkipMarker, "It contains +argocd:skip-file-rendering, so Argo CD leaves it out.", [])
            : FileVerdicts.Of(file.Path, Parse(file, content));
    }

    private ParsedFile Parse(SourceFile file, ReadOnlyMemory<byte> content) => parsed.GetOrAdd(file.Path, path =>
        shared is not null && file is { BlobId: { } blob, SymlinkTarget: null } ? shared.Read(path, blob, content) : ManifestReader.Read(path, content));

    private long CombinedSize(EquatableList<FileVerdict> verdicts) => verdicts.Items
        .Zip(files)
        .Where(pair => pair.First.Step is SelectionStep.Taken or SelectionStep.SilentlyIgnored or SelectionStep.Error || pair.First.IsUnknown)
        .Where(pair => !pair.Second.Path.EndsWith(".jsonnet", StringComparison.Ordinal))
        .Sum(pair => (long)(targets.Read(pair.Second).Content?.Length ?? 0));
}
