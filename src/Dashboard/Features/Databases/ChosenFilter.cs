using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.Databases;

/// <summary>A filter that is on, beside what the tabs choose.</summary>
/// <param name="Without">The address without it.</param>
public sealed record ChosenFilter(string Word, string Value, string Without)
{
    public static EquatableList<ChosenFilter> From(DatabasesQuery query)
    {
        (string Word, string? Value, DatabasesQuery Without)[] all =
        [
            ("Engine", query.Engine, query with { Engine = null }),
            ("Application", query.Application, query with { Application = null }),
            ("Operator", query.Operator, query with { Operator = null }),
            ("Branch", query.Branch, query with { Branch = null }),
        ];
        return all.Where(one => one.Value is not null).Select(one => new ChosenFilter(one.Word, one.Value!, one.Without.ToAddress())).ToEquatableList();
    }
}
