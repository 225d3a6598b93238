using System.Text.RegularExpressions;

namespace DbDashboard.Core.Tests.Architecture;

/// <summary>Which part may know which: docs/architecture.md draws the same arrows.</summary>
public sealed partial class ArrowTests
{
    private static readonly Dictionary<string, string[]> MayKnow = new(StringComparer.Ordinal)
    {
        ["Model"] = [],
        ["Sources"] = ["Model"],
        ["State"] = ["Model"],
        ["Drift"] = ["Model"],
        ["Rendering"] = ["Model"],
        ["WhatIf"] = ["Model", "Drift", "Rendering"],
        ["Branches"] = ["Model", "State", "Rendering"],
        ["Databases"] = ["Model", "State", "Drift", "Rendering", "WhatIf"],
        ["Causes"] = ["Model", "State", "Drift", "Rendering", "WhatIf", "Databases"],
        ["Actions"] = ["Model", "State", "Drift", "Rendering", "WhatIf", "Databases", "Causes"],
        ["Groups"] = ["Model", "State", "Causes", "Actions"],
    };

    [Fact]
    public void Parts_of_Core_know_only_what_stands_below_them()
    {
        var wrong = SourceTree.Of("src/Core")
            .Where(file => file.CorePart is not null)
            .SelectMany(file => CoreParts(file.Text)
                .Where(part => part != file.CorePart && !MayKnow[file.CorePart!].Contains(part))
                .Select(part => $"{file.Path} knows {part}"));
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_part_of_Core_has_its_arrows_written_down() =>
        Assert.Empty(SourceTree.Of("src/Core").Select(f => f.CorePart).OfType<string>().Distinct().Except(MayKnow.Keys));

    [Fact]
    public void Core_knows_neither_the_web_nor_the_sandbox()
    {
        string[] foreign = ["Microsoft.AspNetCore", "MudBlazor", "DbDashboard.Dashboard", "DbDashboard.Sandbox"];
        Assert.Empty(Naming(SourceTree.Of("src/Core"), foreign));
    }

    [Fact]
    public void The_sandbox_uses_of_Core_only_the_model_and_the_rendering_rules()
    {
        var wrong = SourceTree.Of("src/Sandbox")
            .SelectMany(file => CoreParts(file.Text).Except(["Model", "Rendering"]).Select(part => $"{file.Path} knows {part}"));
        Assert.Empty(wrong);
        Assert.Empty(Naming(SourceTree.Of("src/Sandbox"), ["DbDashboard.Dashboard"]));
    }

    [Fact]
    public void Only_the_program_names_the_sandbox() =>
        Assert.Empty(Naming(SourceTree.Of("src/Dashboard").Where(f => f.Path != "src/Dashboard/Program.cs"), ["DbDashboard.Sandbox"]));

    [Fact]
    public void Nothing_in_Core_asks_whether_it_runs_on_the_sandbox() =>
        Assert.Empty(Naming(SourceTree.Of("src/Core"), ["sandbox", "Sandbox"]));

    [Fact]
    public void Only_the_execution_of_a_confirmed_plan_sends_writes()
    {
        var senders = SourceTree.Of("src")
            .Where(file => file.Text.Contains("IArgoCdWrites argoCd", StringComparison.Ordinal) && file.Text.Contains("argoCd.SendAsync(", StringComparison.Ordinal))
            .Select(file => file.Path);
        Assert.Equal(["src/Core/Actions/Executing/ActionExecution.cs"], senders);

        string[] mayKnow = ["src/Core/Model/", "src/Core/Sources/ArgoCd/", "src/Core/Actions/Planning/ActionFactsReader.cs", "src/Core/Actions/Executing/"];
        Assert.Empty(SourceTree.Of("src").Where(file => file.Text.Contains("IArgoCdWrites", StringComparison.Ordinal) && !mayKnow.Any(place => file.Path.StartsWith(place, StringComparison.Ordinal))).Select(file => file.Path));
    }

    private static IEnumerable<string> Naming(IEnumerable<SourceText> files, string[] words) =>
        from file in files
        from word in words
        where file.Text.Contains(word, StringComparison.Ordinal)
        select $"{file.Path} names {word}";

    private static IEnumerable<string> CoreParts(string text) =>
        CorePart().Matches(text).Select(m => m.Groups["part"].Value).Distinct();

    [GeneratedRegex(@"DbDashboard\.Core\.(?<part>Model|Sources|State|Drift|Rendering|WhatIf|Databases|Causes|Actions|Groups)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CorePart();
}
