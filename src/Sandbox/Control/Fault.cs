namespace DbDashboard.Sandbox.Control;

/// <summary>A mistake that one service makes on requests whose path and query begin with, or contain, a text.</summary>
/// <param name="Kind">What goes wrong.</param>
/// <param name="Path">The request's path and query must contain it; <c>/</c> is every request.</param>
/// <param name="Status">The answer's status for <see cref="FaultKind.Status"/>.</param>
/// <param name="Delay">How long it waits first, by real time; none when zero.</param>
/// <param name="Times">How often it happens before it heals; null is until removed.</param>
/// <param name="Method">The request's method; "" is every method.</param>
public sealed record Fault(FaultyApi Service, FaultKind Kind, string Path = "/", int Status = 500, TimeSpan Delay = default, int? Times = null, string Method = "")
{
    internal bool Meets(FaultyApi service, string method, string pathAndQuery) =>
        Service == service && (Method.Length == 0 || string.Equals(Method, method, StringComparison.OrdinalIgnoreCase)) && pathAndQuery.Contains(Path, StringComparison.Ordinal);
}
