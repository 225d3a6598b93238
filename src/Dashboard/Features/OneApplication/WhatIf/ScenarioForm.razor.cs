using DbDashboard.Core.Causes;
using DbDashboard.Dashboard.Shared.Words;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Features.OneApplication.WhatIf;

/// <summary>A scenario of one's own: another revision, an edited filter, a merge, prune. Submitting changes the address.</summary>
public sealed partial class ScenarioForm(NavigationManager navigation) : ComponentBase
{
    private readonly Fields fields = new();
    private WhatIfQuery? shown;

    [Parameter]
    [EditorRequired]
    public Facts Facts { get; set; } = null!;

    [Parameter]
    [EditorRequired]
    public WhatIfQuery Query { get; set; } = null!;

    protected override void OnParametersSet()
    {
        // What is being typed stays when only the facts were read again.
        if (Query == shown)
        {
            return;
        }

        shown = Query;
        var present = Facts.Application.Source.Directory;
        fields.Revision = Query.Revision ?? "";
        fields.Merge = Query.Merge ?? "";
        fields.Include = Query.Filter ? Query.Include ?? "" : present?.Include ?? "";
        fields.Exclude = Query.Filter ? Query.Exclude ?? "" : present?.Exclude ?? "";
        fields.Recurse = Query.Filter ? Query.Recurse : present?.Recurse ?? false;
        fields.Prune = Query.Prune;
        fields.AutoSync = Query.AutoSync;
    }

    private void Ask() => navigation.NavigateTo(Address.Of(Facts.Application.Key) + ToQuery().ToAddress());

    private WhatIfQuery ToQuery()
    {
        var present = Facts.Application.Source.Directory;
        var edited = fields.Include != (present?.Include ?? "") || fields.Exclude != (present?.Exclude ?? "") || fields.Recurse != (present?.Recurse ?? false);
        return new WhatIfQuery(fields.Revision.Trim(), fields.Merge.Trim(), edited, fields.Include, fields.Exclude, fields.Recurse, fields.Prune, fields.AutoSync);
    }

    private sealed class Fields
    {
        public string Revision { get; set; } = "";

        public string Merge { get; set; } = "";

        public string Include { get; set; } = "";

        public string Exclude { get; set; } = "";

        public bool Recurse { get; set; }

        public bool Prune { get; set; }

        public bool AutoSync { get; set; }
    }
}
