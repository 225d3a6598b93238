namespace DbDashboard.Core.Model;

/// <summary>A person's own token for Argo CD. It has no text of its own, so that it is in no log, page or record by mistake.</summary>
/// <param name="token">Empty: the person is to act with their own, and it is not to be had; Argo CD then refuses.</param>
public sealed class Credential(string token)
{
    /// <summary>For the Authorization header only.</summary>
    public string Reveal() => token;

    public override string ToString() => "(hidden)";
}

/// <summary>
/// For whom the press at hand is planned or sent. It goes with the flow of that one press and is used for its own questions
/// and its request only: what is read for everybody is read with the dashboard's token, and kept for nobody else.
/// </summary>
public static class ActingPerson
{
    private static readonly AsyncLocal<Credential?> Acting = new();
    private static readonly AsyncLocal<Credential?> Sending = new();

    /// <summary>With which token the request that is being made goes; null: the dashboard's own.</summary>
    public static Credential? Sent => Sending.Value;

    /// <summary>What follows is done for a person; null: for the dashboard.</summary>
    public static IDisposable Is(Credential? credential) => new Until(Acting, credential);

    /// <summary>What follows is sent to Argo CD for the person.</summary>
    public static IDisposable Sends() => new Until(Sending, Acting.Value);

    private sealed class Until : IDisposable
    {
        private readonly AsyncLocal<Credential?> place;
        private readonly Credential? before;

        public Until(AsyncLocal<Credential?> place, Credential? now)
        {
            (this.place, before) = (place, place.Value);
            place.Value = now;
        }

        public void Dispose() => place.Value = before;
    }
}
