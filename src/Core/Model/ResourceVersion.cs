namespace DbDashboard.Core.Model;

/// <summary>Kubernetes' resourceVersion: a decimal number of any length. One that is no number can be compared with nothing.</summary>
public static class ResourceVersion
{
    /// <summary>True when both are numbers and <paramref name="candidate"/> is the lower one.</summary>
    public static bool IsOlder(string candidate, string held)
    {
        var left = Digits(candidate);
        var right = Digits(held);
        if (left.IsEmpty || right.IsEmpty)
        {
            return false;
        }

        return left.Length != right.Length ? left.Length < right.Length : left.SequenceCompareTo(right) < 0;
    }

    private static ReadOnlySpan<char> Digits(string version)
    {
        var text = version.AsSpan();
        if (text.IsEmpty || text.ContainsAnyExceptInRange('0', '9'))
        {
            return default;
        }

        var significant = text.TrimStart('0');
        return significant.IsEmpty ? text[..1] : significant;
    }
}
