using Microsoft.Extensions.Logging;

namespace DbDashboard.Core.Sources.ArgoCd;

/// <summary>What is logged of Argo CD. No tokens, no manifests.</summary>
internal static partial class ArgoCdLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Argo CD {Instance}: {Count} applications listed")]
    public static partial void Listed(ILogger log, string instance, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Argo CD {Instance} is not to be had, next attempt in {Seconds} s: {Why}")]
    public static partial void Lost(ILogger log, string instance, double seconds, string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "Argo CD {Instance}: the event stream ended ({Why}), connecting again")]
    public static partial void StreamEnded(ILogger log, string instance, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Argo CD {Instance}: application {Application} has unreadable fields: {Fields}")]
    public static partial void Unreadable(ILogger log, string instance, string application, string fields);

    [LoggerMessage(Level = LogLevel.Error, Message = "Argo CD {Instance}: the source failed and starts anew")]
    public static partial void Failed(ILogger log, Exception exception, string instance);
}
