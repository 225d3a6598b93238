namespace DbDashboard.Core.Model;

/// <summary>An application as Argo CD gave it by name a moment ago.</summary>
/// <param name="Spec">Its spec as answered, JSON text: what patch tests are made of. May hold secrets: not for logs or pages.</param>
public sealed record FreshApplication(Application Application, string Spec);
