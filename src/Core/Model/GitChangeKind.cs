namespace DbDashboard.Core.Model;

public enum GitChangeKind
{
    Added,
    Modified,
    Deleted,
    Renamed,
}
