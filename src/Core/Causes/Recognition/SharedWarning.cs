using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Recognition;

/// <summary>Argo CD's warning that two applications declare one object.</summary>
/// <param name="Error">The condition; its text is <c>ConfigMap/settings is part of applications argocd/orders and billing</c>.</param>
/// <param name="Other">The application that is not this one.</param>
internal sealed record SharedWarning(ArgoCdError Error, string Kind, string Name, string Other)
{
    private const string Middle = " is part of applications ";

    public static IEnumerable<SharedWarning> Of(Facts facts) => facts.ErrorsOf("SharedResourceWarning").Select(e => Read(facts.Application.Key, e, e.Text)).OfType<SharedWarning>();

    /// <summary>Null when the text is worded another way.</summary>
    public static SharedWarning? Read(ApplicationKey self, ArgoCdError error, string text)
    {
        var at = text.IndexOf(Middle, StringComparison.Ordinal);
        var slash = at < 0 ? -1 : text[..at].IndexOf('/', StringComparison.Ordinal);
        var names = at < 0 ? [] : text[(at + Middle.Length)..].Split(" and ");
        if (slash <= 0 || names.Length != 2)
        {
            return null;
        }

        var others = names.Select(n => n.Trim().TrimEnd('.')).Where(n => n != self.Name && n != $"{self.Namespace}/{self.Name}" && n != $"{self.Namespace}_{self.Name}").ToList();
        return others.Count == 1 ? new(error, text[..slash], text[(slash + 1)..at], others[0]) : null;
    }

    public bool IsAbout(ResourceKey key) => key.Kind == Kind && key.Name == Name;
}
