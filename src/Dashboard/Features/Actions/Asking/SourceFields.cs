using DbDashboard.Core.Actions;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.Actions.Asking;

/// <summary>What one source would follow, as it is being filled in.</summary>
public sealed class SourceFields
{
    private ApplicationSource present = ApplicationSource.Empty;

    public string Revision { get; set; } = "";

    public string Include { get; set; } = "";

    public string Exclude { get; set; } = "";

    public bool Recurse { get; set; }

    /// <summary>The source as it is, changed by what was asked for already.</summary>
    public void Fill(ApplicationSource source, ActionAsk? ask)
    {
        present = source;
        Revision = ask?.Parameter(ParameterNames.TargetRevision) ?? source.TargetRevision;
        Include = ask?.Parameter(ParameterNames.Include) ?? source.Directory?.Include ?? "";
        Exclude = ask?.Parameter(ParameterNames.Exclude) ?? source.Directory?.Exclude ?? "";
        Recurse = ask?.Parameter(ParameterNames.Recurse) is { } recurse ? recurse == "true" : source.Directory?.Recurse ?? false;
    }

    /// <summary>Only what is to be another than it is: what is not named stays.</summary>
    public IEnumerable<KeyValuePair<string, string>> Changes(bool withFilter)
    {
        yield return KeyValuePair.Create(ParameterNames.TargetRevision, Revision.Trim());
        if (!withFilter)
        {
            yield break;
        }

        if (Include != (present.Directory?.Include ?? ""))
        {
            yield return KeyValuePair.Create(ParameterNames.Include, Include);
        }

        if (Exclude != (present.Directory?.Exclude ?? ""))
        {
            yield return KeyValuePair.Create(ParameterNames.Exclude, Exclude);
        }

        if (Recurse != (present.Directory?.Recurse ?? false))
        {
            yield return KeyValuePair.Create(ParameterNames.Recurse, Recurse ? "true" : "false");
        }
    }
}
