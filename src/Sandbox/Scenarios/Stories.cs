using DbDashboard.Sandbox.ArgoCd;

namespace DbDashboard.Sandbox.Scenarios;

/// <summary>Finds stories by the name of their class: one file a story.</summary>
internal static class Stories
{
    private static readonly IReadOnlyDictionary<string, Type> All = typeof(Stories).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IStory)))
        .ToDictionary(type => type.Name, StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyCollection<string> Names => [.. All.Keys.Order(StringComparer.Ordinal)];

    public static IStory Find(string name) => All.TryGetValue(name, out var type)
        ? (IStory)Activator.CreateInstance(type)!
        : throw new ArgumentException($"There is no story {name}. There are: {string.Join(", ", Names)}.", nameof(name));
}
