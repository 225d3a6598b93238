namespace DbDashboard.Core.Model;

/// <param name="Type">ComparisonError, InvalidSpecError, SyncError, UnknownError, DeletionError, or a warning type.</param>
public sealed record Condition(string Type, string Message, DateTimeOffset? At);
