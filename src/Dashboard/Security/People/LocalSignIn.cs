using System.Text.RegularExpressions;
using DbDashboard.Core.Actions;
using DbDashboard.Dashboard.Security.Sessions;

namespace DbDashboard.Dashboard.Security.People;

/// <summary>Lets local users in, and makes them from invitations.</summary>
public sealed partial class LocalSignIn(UserBook users, Invitations invitations, LockOut locked, Passwords passwords, SessionBook sessions, AccessRecord record)
{
    /// <summary>One answer for a wrong name, a wrong password and a locked name: none tells which names there are.</summary>
    /// <returns>Null when they may not come in.</returns>
    public async Task<Identity?> TryAsync(string name, string password, CancellationToken cancellationToken)
    {
        var known = Normal(name);
        if (known is null || locked.Holds(known))
        {
            return null;
        }

        var user = users.Find(known);
        if (!passwords.Fits(user?.PasswordHash, password) || user is not { Grant.Role: > Role.None })
        {
            if (await locked.FailedAsync(known, cancellationToken))
            {
                await record.LockedAsync(known, cancellationToken);
            }

            return null;
        }

        await locked.ForgetAsync(known, cancellationToken);
        return new(user.Subject, user.Name, LocalUser.Issuer, []);
    }

    /// <summary>A code for the first user, who may do everything; null when there is one already, or it cannot be kept.</summary>
    public async Task<string?> InviteFirstAsync(CancellationToken cancellationToken) =>
        users.IsEmpty ? await invitations.InviteAsync("", new(Role.Admin), cancellationToken) : null;

    /// <summary>Makes the user of an invitation, or gives an existing one a new password; their sessions end.</summary>
    /// <returns>Why not, one of <see cref="SetUpProblem"/>; null when it is done.</returns>
    public async Task<string?> SetUpAsync(string code, string name, string password, CancellationToken cancellationToken)
    {
        if (invitations.Find(code) is not { } invitation)
        {
            return SetUpProblem.Link;
        }

        if (Normal(invitation.Name.Length > 0 ? invitation.Name : name) is not { } known)
        {
            return SetUpProblem.Name;
        }

        if (invitation.Name.Length == 0 && users.Find(known) is not null)
        {
            return SetUpProblem.Taken;
        }

        if (!Passwords.IsTaken(known, password))
        {
            return SetUpProblem.Weak;
        }

        if (await invitations.UseAsync(code, cancellationToken) is not { } used || !await users.PutAsync(new(known, passwords.Hash(password), used.Grant), cancellationToken))
        {
            return SetUpProblem.Closed;
        }

        await locked.ForgetAsync(known, cancellationToken);
        await sessions.EndAllAsync(LocalUser.Prefix + known, cancellationToken);
        return null;
    }

    /// <summary>A name as it is kept; null when it cannot be one.</summary>
    public static string? Normal(string name) => NamePattern().IsMatch(name.Trim()) ? name.Trim().ToLowerInvariant() : null;

    [GeneratedRegex("^[a-zA-Z][a-zA-Z0-9._-]{1,59}$", RegexOptions.NonBacktracking)]
    private static partial Regex NamePattern();
}

/// <summary>Why nobody could be set up, as a word for the page's address.</summary>
public static class SetUpProblem
{
    public const string Link = "link";
    public const string Name = "name";
    public const string Taken = "taken";
    public const string Weak = "weak";
    public const string Closed = "closed";

    /// <summary>Null when there is nothing to say.</summary>
    public static string? Words(string? problem) => problem switch
    {
        Link => "This link was used, ran out, or never was one. Ask for a new one; the first one is printed when the dashboard starts.",
        Name => "A name has 2 to 60 letters, digits, dots, dashes or underscores, and begins with a letter.",
        Taken => "Somebody has that name.",
        Weak => $"A password has {Passwords.Shortest} to {Passwords.Longest} characters, at least 5 different ones, and does not hold the name.",
        Closed => "It could not be kept, because the database cannot be written. Tell whoever runs the dashboard.",
        _ => null,
    };
}
