namespace DbDashboard.Core.Model.Schemas;

/// <summary>Which schemas somebody needs: those of what differs now.</summary>
public interface IWantedSchemas
{
    /// <summary>Custom kinds of a cluster, with the version in use; no kind twice.</summary>
    /// <param name="cluster">As configured.</param>
    IReadOnlyList<(GroupKind Kind, string Version)> Of(string cluster);
}
