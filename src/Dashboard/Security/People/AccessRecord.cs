using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Dashboard.Security.Sessions;

namespace DbDashboard.Dashboard.Security.People;

/// <summary>Rows of the audit about who came in, who was held off, and who may come. They name no application: those who see everything see them, and each their own.</summary>
public sealed partial class AccessRecord(IAuditLog audit, ILogger<AccessRecord> log)
{
    /// <summary>People come in to read also when the audit cannot be written; nothing can be pressed then.</summary>
    public async Task CameInAsync(Identity who, CancellationToken cancellationToken)
    {
        try
        {
            await audit.AppendAsync(Row("sign-in", ActionState.Noted, new(who.Subject, who.Name, who.Issuer), $"{who.Name} signed in."), cancellationToken);
        }
        catch (AuditUnavailableException fault)
        {
            LogNotKept(log, fault);
        }
    }

    /// <summary>A name was locked after failures.</summary>
    public async Task LockedAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            await audit.AppendAsync(Row("sign-in", ActionState.Refused, new(LocalUser.Prefix + name, name, LocalUser.Issuer), $"{LockOut.Failures} failures: the name {name} is locked for {LockOut.For.TotalMinutes:0} minutes."), cancellationToken);
        }
        catch (AuditUnavailableException fault)
        {
            LogNotKept(log, fault);
        }
    }

    /// <exception cref="AuditUnavailableException">Then nothing is changed.</exception>
    public Task ChangesAsync(string action, Actor by, string sentence, CancellationToken cancellationToken) =>
        audit.AppendAsync(Row(action, ActionState.Noted, new(by.Subject, by.Name, by.Issuer, by.GroupsHash, by.AuthenticatedAt), sentence), cancellationToken).AsTask();

    private static AuditEntry Row(string action, ActionState edge, AuditActor actor, string sentence) =>
        new(ActionId.New().Value, edge, action, actor, new("", "", "")) { Title = sentence, Sentence = sentence };

    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-in could not be written into the audit")]
    private static partial void LogNotKept(ILogger log, Exception fault);
}
