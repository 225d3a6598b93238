using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.ArgoCd.Writes;

/// <summary>Sends one write once, and says what is known of it afterwards.</summary>
internal sealed class WriteExchange(ArgoCdEndpoint endpoint, TimeProvider time)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(15);

    private readonly Replies replies = new(time);

    public async Task<ArgoCdWriteOutcome> SendAsync(ArgoCdWrite write, CancellationToken cancellationToken)
    {
        try
        {
            return await replies.AskAsync<ArgoCdWriteOutcome>(token => WriteCalls.Send(endpoint.Writes, write, token), Deadline, reply => WriteEcho.Read(write, reply), cancellationToken);
        }
        catch (RefusedException e)
        {
            return Judge(e);
        }
        catch (OperationCanceledException)
        {
            return Unknown(UnknownBecause.TimedOut, "the program was stopped while it waited for the answer");
        }
    }

    private ArgoCdWriteOutcome Judge(RefusedException e) => e switch
    {
        { Refusal.Status: null, InnerException: { } failure } when ConnectFailure.Is(failure) =>
            new ArgoCdWriteOutcome.NotSent($"Argo CD {endpoint.Name} was not reached and nothing was sent: {e.Refusal.Words}."),
        { Refusal.Status: null, InnerException: OperationCanceledException } => Unknown(UnknownBecause.TimedOut, e.Refusal.Words),
        { Refusal.Status: null, InnerException: System.Text.Json.JsonException } => Unknown(UnknownBecause.UnreadableAnswer, e.Refusal.Words),
        { Refusal.Status: null } => Unknown(UnknownBecause.ConnectionLost, e.Refusal.Words),
        { Refusal.Status: >= 200 and < 300 } => Unknown(UnknownBecause.UnreadableAnswer, e.Refusal.Words),
        _ when SaidRefusals.Is(e.Refusal) => new ArgoCdWriteOutcome.Refused(e.Refusal.Status!.Value, e.Refusal.Words),
        _ => Unknown(UnknownBecause.ServerError, $"HTTP {e.Refusal.Status}, {e.Refusal.Words}"),
    };

    private ArgoCdWriteOutcome.Unknown Unknown(UnknownBecause because, string words) =>
        new(because, $"Argo CD {endpoint.Name} may have done it or not: {words}.");
}
