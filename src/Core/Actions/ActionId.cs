using System.Security.Cryptography;

namespace DbDashboard.Core.Actions;

/// <summary>Names one plan and the action that may come of it: 128 random bits in hex, so that it cannot be guessed. It travels in <c>operation.info</c> of a sync.</summary>
public readonly record struct ActionId(string Value)
{
    /// <summary>The name under which <c>operation.info</c> carries it.</summary>
    public const string InfoName = "dbdashboard-action";

    public static ActionId New() => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));

    public override string ToString() => Value;
}
