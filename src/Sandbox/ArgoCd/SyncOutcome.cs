using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.ArgoCd;

/// <summary>How an operation ended.</summary>
internal sealed record SyncOutcome(string Phase, string Message, JsonArray Results);
