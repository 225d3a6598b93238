using System.Text;
using DbDashboard.Core.Causes.Gathering;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.Rendering.Manifests;

namespace DbDashboard.Core.Causes.Patches;

/// <summary>How another filter gets to where the Application is declared.</summary>
/// <param name="Sentence">Where it belongs.</param>
/// <param name="File">The file in Git; null when none is known.</param>
/// <param name="Commands">To copy; never run here.</param>
public sealed record FilterPatch(string Sentence, ApplicationFile? File, EquatableList<CopyableCommand> Commands)
{
    /// <param name="index">Which of the application's sources.</param>
    /// <param name="file">The file that declares the Application; not known: commands for the Application itself.</param>
    public static FilterPatch Of(Application application, int index, DirectoryOptions filter, Reading<ApplicationFile> file)
    {
        if (file.ValueIfKnown is not { } at)
        {
            return new($"No file in Git is known for it: {file.Why ?? "not read yet"}.", null, FilterCommands.Of(application, index, filter));
        }

        var single = application.Sources.Count == 1 && !application.IsMultiSource;
        return single && Edited(at, application.Key.Name, filter) is { } edited && UnifiedDiff.Of(at.Path, at.Text, edited) is { } diff
            ? new($"Belongs into {at.Path}, line {FirstChange(at.Text, edited)}, on {at.Revision}, which {at.Parent} follows.", at, [new("Git patch", diff, "diff")])
            : new($"Belongs into {at.Path}, line {at.Line}, on {at.Revision}, which {at.Parent} follows. It is not written in a way that is edited here.", at, single ? [Snippet(filter)] : FilterCommands.Of(application, index, filter));
    }

    /// <summary>Null when what was written does not say exactly the filter.</summary>
    private static string? Edited(ApplicationFile file, string name, DirectoryOptions filter)
    {
        var present = DirectoryOf(file.Path, file.Text, name);
        if (!present.Declared || FilterEditing.Edit(file.Text, file.Line, present.Directory ?? new(), filter) is not { } text)
        {
            return null;
        }

        return DirectoryOf(file.Path, text, name) is (true, { } directory) && Same(directory, filter) ? text : null;
    }

    private static (bool Declared, DirectoryOptions? Directory) DirectoryOf(string path, string text, string name)
    {
        var read = ManifestReader.Read(path, Encoding.UTF8.GetBytes(text)).Objects.Items
            .Where(o => o.Key is { Group: "argoproj.io", Kind: "Application" } && o.Key.Name == name)
            .Select(o => DeclaredApplications.Read(o.Json)?.Source)
            .ToList();
        return read is [{ } source] ? (true, source.Directory) : (false, null);
    }

    private static bool Same(DirectoryOptions one, DirectoryOptions other) =>
        one.Recurse == other.Recurse && (one.Include ?? "") == (other.Include ?? "") && (one.Exclude ?? "") == (other.Exclude ?? "");

    private static int FirstChange(string before, string after) => before.Split('\n').Zip(after.Split('\n')).TakeWhile(pair => pair.First == pair.Second).Count() + 1;

    private static CopyableCommand Snippet(DirectoryOptions filter) =>
        new("Part of the Application", FilterEditing.Edit("spec:\n  source:\n    directory:\n", 1, new(), filter) ?? "", "yaml");
}
