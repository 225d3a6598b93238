using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// <c>spec.config</c> has two texts, <c>serverConfig</c> and <c>logConfig</c>. A setting that stands there as a key of its own is dropped by the
/// API server: QuestDB never sees it, and the application stays OutOfSync.
/// Found: a key of <c>spec.config</c> that the CustomResourceDefinition lacks: of the cluster, else in the files, else of the operator 0.5.1.
/// Fix: the same as lines <c>key=value</c> of <c>serverConfig</c>; those that the operator reserves have to go.
/// </summary>
public sealed class Qd03() : UnknownFieldRule(LintKinds.QuestDb)
{
    private const string ServerConfig = "serverConfig";

    public override LintDescription Description { get; } = new("QD03", LintSeverity.Error, "a setting of QuestDB where none is read", "The setting has no effect and the application is OutOfSync for ever; with ServerSideApply its sync fails.");

    internal static bool IsSetting(LintManifest manifest, LintNode field) => field.Parent is { } parent && parent == manifest.At("spec", "config");

    protected override bool IsMine(LintManifest manifest, LintNode field) => IsSetting(manifest, field);

    protected override LintFinding Finding(LintManifest manifest, LintNode field, string schema) => Wrong(
        manifest,
        field,
        $"{manifest} sets {field.Path}, which {schema} does not have: QuestDB never sees it.",
        $"Write {field.Key} into {ServerConfig} as a line key=value.",
        Moved(manifest.At("spec", "config")!));

    // All in one: two findings may not each add the same key.
    private static EquatableList<TextEdit> Moved(LintNode config)
    {
        var text = config[ServerConfig];
        var settings = config.Children.Where(child => child.Key is not (ServerConfig or "logConfig")).ToList();
        var lines = settings.Where(setting => !ReservedSettings.Are(setting.Key!)).Select(setting => $"{setting.Key}={setting.Text}").ToList();
        if (!settings.TrueForAll(setting => setting is { IsScalar: true, IsBlockText: false }))
        {
            return [];
        }

        if (lines.Count == 0 || settings.Count == config.Children.Count)
        {
            return lines.Count == 0 ? Edits.RemoveAll(settings) : AsText(settings, lines);
        }

        var added = text is null ? Edits.Add(config, [ServerConfig], ["|", .. lines]) : Edits.AddTextLines(text, lines);
        var removed = Edits.RemoveAll(settings);
        return added.Count == 0 || removed.Count == 0 ? [] : [.. removed, .. added];
    }

    // Nothing else stands there: the first line becomes the text's key, the others its lines.
    private static EquatableList<TextEdit> AsText(List<LintNode> settings, List<string> lines)
    {
        var (config, source) = (settings[0].Parent!, settings[0].Source);
        if (config.IsFlow || config.IsShared)
        {
            return [];
        }

        var (from, column) = (source.LineStart(settings[0].KeyNode!.Start), source.Column(settings[0].KeyNode!.Start));
        var removed = settings.Select(setting => new TextEdit(source.LineStart(setting.KeyNode!.Start), source.NextLine(setting.End) - source.LineStart(setting.KeyNode.Start), ""));
        var indent = new string(' ', column);
        return [.. removed.Append(new(from, 0, string.Concat(lines.Prepend("|").Select((line, index) => $"{(index == 0 ? $"{indent}{ServerConfig}: " : $"{indent}  ")}{line}{source.LineBreak}"))))];
    }
}
