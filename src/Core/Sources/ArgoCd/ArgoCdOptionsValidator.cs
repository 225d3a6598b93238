using Microsoft.Extensions.Options;

namespace DbDashboard.Core.Sources.ArgoCd;

/// <summary>Checks the configuration at start; each message names the key and says what is wrong with it.</summary>
public sealed class ArgoCdOptionsValidator : IValidateOptions<ArgoCdOptions>
{
    public ValidateOptionsResult Validate(string? name, ArgoCdOptions options)
    {
        var faults = options.Instances
            .SelectMany((instance, index) => Faults(instance, $"{ArgoCdOptions.Section}:Instances:{index}"))
            .Concat(Twice(options))
            .ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(ArgoCdInstanceOptions instance, string key)
    {
        if (instance.Name.Length == 0 || !instance.Name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.'))
        {
            yield return $"{key}:Name must be a name of letters, digits, '-', '_' and '.'; it is '{instance.Name}'.";
        }

        if (UrlFault(instance.Url) is { } fault)
        {
            yield return $"{key}:Url {fault}";
        }

        if (instance.Token.Length > 0 && instance.TokenFile.Length > 0)
        {
            yield return $"{key}:Token and {key}:TokenFile are both set; set one of them.";
        }

        if (instance.Token.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter)))
        {
            yield return $"{key}:Token contains a blank or a line break; a token has none.";
        }

        if (MissingFile(instance.TokenFile))
        {
            yield return $"{key}:TokenFile names '{instance.TokenFile}', which does not exist.";
        }

        if (MissingFile(instance.CaFile))
        {
            yield return $"{key}:CaFile names '{instance.CaFile}', which does not exist.";
        }
    }

    private static IEnumerable<string> Twice(ArgoCdOptions options) => options.Instances
        .Select((instance, index) => (instance.Name, index))
        .GroupBy(pair => pair.Name, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Key.Length > 0 && group.Count() > 1)
        .Select(group => $"{ArgoCdOptions.Section}:Instances:{group.Last().index}:Name is '{group.Key}', which another instance has too.");

    private static string? UrlFault(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            return $"must be an absolute http or https address; it is '{(url.Contains('@', StringComparison.Ordinal) ? "(hidden)" : url)}'.";
        }

        if (address.UserInfo.Length > 0)
        {
            return "contains a user name or password; give a token instead.";
        }

        return address.Query.Length + address.Fragment.Length > 0 ? "must have no query and no fragment." : null;
    }

    private static bool MissingFile(string file) => file.Length > 0 && !File.Exists(file);
}
