using System.Collections.Frozen;

namespace DbDashboard.Core.Actions;

/// <summary>The actions and the guards there are: every sealed class of this assembly that is one.</summary>
public static class ActionSet
{
    public static FrozenDictionary<string, IGuardedAction> Actions { get; } = Find<IGuardedAction>().ToFrozenDictionary(action => action.Description.Id);

    public static IReadOnlyList<IGuard> Guards { get; } = [.. Find<IGuard>().OrderBy(guard => guard.Description.Order)];

    private static IEnumerable<T> Find<T>() =>
        typeof(ActionSet).Assembly.GetTypes()
            .Where(type => type is { IsSealed: true, IsAbstract: false } && type.IsAssignableTo(typeof(T)))
            .Select(type => (T)Activator.CreateInstance(type)!);
}
