using DbDashboard.Dashboard.Security.Sessions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace DbDashboard.Dashboard.Security.People;

/// <summary>Hashes of passwords by ASP.NET Core's hasher (PBKDF2 with HMAC-SHA512), and which passwords are taken.</summary>
public sealed class Passwords
{
    public const int Shortest = 12;

    /// <summary>Longer ones cost time to hash and add nothing.</summary>
    public const int Longest = 128;

    private readonly PasswordHasher<string> hasher = new(Options.Create(new PasswordHasherOptions()));
    private readonly string ofNobody;

    public Passwords() => ofNobody = hasher.HashPassword("", Secrets.New());

    public string Hash(string password) => hasher.HashPassword("", password);

    /// <param name="hash">Null for a name that nobody has: it takes as long to be refused.</param>
    public bool Fits(string? hash, string password) =>
        password.Length <= Longest && hasher.VerifyHashedPassword("", hash ?? ofNobody, password) != PasswordVerificationResult.Failed && hash is not null;

    /// <summary>Whether a new password is taken: long enough, not one key, not the name.</summary>
    public static bool IsTaken(string name, string password) => password.Length is >= Shortest and <= Longest
        && password.Distinct().Count() >= 5 && !password.Contains(name, StringComparison.OrdinalIgnoreCase);
}
