using System.Text.Json;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts.Conditions;

/// <summary>What the status of an object says.</summary>
internal sealed class StatusSigns(LiveDatabase database, StatusWords words) : Signs(database)
{
    private readonly JsonElement status = SpecMembers.Parse(database.Object.Status);

    public StatusWords Words => words;

    /// <summary>Null when the operator wrote none.</summary>
    public string? Word => words.Word.Count > 0 && status.Text(words.Word.Items.AsSpan()) is { Length: > 0 } word ? word : null;

    public string? Message => status.Text(words.Message);

    public int? Ready => words.Ready.Count > 0 ? status.Number(words.Ready.Items.AsSpan()) : null;

    public int? Wanted => words.Wanted.Count > 0 ? status.Number(words.Wanted.Items.AsSpan()) : null;

    /// <summary>The condition that decides; null when it is not there.</summary>
    public JsonElement? Condition => status.Items("conditions").Where(one => one.Text("type") == words.Condition).Select(one => (JsonElement?)one).FirstOrDefault();

    public bool IsHibernated => status.Items("conditions").Any(one => one.Text("type") == "cnpg.io/hibernation" && one.Text("status") == "True")
        || Database.Object.Annotation("cnpg.io/reconciliationLoop") == "disabled";
}
