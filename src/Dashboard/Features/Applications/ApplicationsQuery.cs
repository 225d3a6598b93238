using System.Collections.Immutable;
using System.Text;
using DbDashboard.Core.Model;
using Microsoft.AspNetCore.WebUtilities;

namespace DbDashboard.Dashboard.Features.Applications;

public enum ApplicationsOrder
{
    /// <summary>The most severe first.</summary>
    Urgency,
    Name,

    /// <summary>The longest in its state first.</summary>
    Age,
}

/// <summary>What is asked of the list: all of it stands in the address.</summary>
/// <param name="Chosen">Values by facet id; a facet that is not there takes all.</param>
public sealed record ApplicationsQuery(string Text, ApplicationsOrder Order, ImmutableSortedDictionary<string, EquatableList<string>> Chosen)
{
    public const int TextCap = 200;

    private const int ValuesCap = 50;

    public static readonly ApplicationsQuery Everything = new("", ApplicationsOrder.Urgency, ImmutableSortedDictionary<string, EquatableList<string>>.Empty);

    public bool IsEverything => Text.Length == 0 && Chosen.IsEmpty;

    /// <summary>Reads an address; what is no facet or no order is ignored, what is too long is cut.</summary>
    public static ApplicationsQuery Parse(string address)
    {
        var start = address.IndexOf('?', StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(start < 0 ? "" : address[start..]);
        var text = query.TryGetValue("q", out var asked) ? asked.ToString() : "";
        var order = Enum.TryParse<ApplicationsOrder>(query.GetValueOrDefault("sort"), ignoreCase: true, out var named) && Enum.IsDefined(named) ? named : default;
        var chosen = Everything.Chosen;
        foreach (var facet in Facets.All.Where(facet => query.ContainsKey(facet.Id)))
        {
            chosen = chosen.SetItem(facet.Id, query[facet.Id].OfType<string>().Distinct().Take(ValuesCap).ToEquatableList());
        }

        return new(text[..Math.Min(text.Length, TextCap)], order, chosen);
    }

    public bool Has(Facet facet, string value) => Chosen.TryGetValue(facet.Id, out var values) && values.Items.Contains(value);

    /// <summary>Adds the value, or takes it away when it is chosen.</summary>
    public ApplicationsQuery Toggle(Facet facet, string value)
    {
        var values = Chosen.GetValueOrDefault(facet.Id);
        var next = values.Items.Contains(value) ? values.Items.Remove(value) : values.Items.Add(value);
        return this with { Chosen = next.IsEmpty ? Chosen.Remove(facet.Id) : Chosen.SetItem(facet.Id, new(next)) };
    }

    /// <summary>The relative address that asks this.</summary>
    public string ToAddress()
    {
        var address = new StringBuilder("applications");
        Add(address, "q", Text);
        Add(address, "sort", Order == default ? "" : Order.ToString().ToLowerInvariant());
        foreach (var (facet, values) in Chosen)
        {
            foreach (var value in values)
            {
                Add(address, facet, value);
            }
        }

        return address.ToString();
    }

    private static void Add(StringBuilder address, string name, string value)
    {
        if (value.Length > 0)
        {
            address.Append(address.Length == "applications".Length ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }
    }

    public bool Equals(ApplicationsQuery? other) => other is not null && ToAddress() == other.ToAddress();

    public override int GetHashCode() => ToAddress().GetHashCode(StringComparison.Ordinal);
}
