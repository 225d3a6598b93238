using DbDashboard.Core.Causes;
using DbDashboard.Testing.Cases;

// One line a recorded case, then how many were met; exit status 1 on any miss; a root without cases has none.
var verdicts = new List<CaseVerdict>();
foreach (var recorded in RecordedCase.All())
{
    verdicts.Add(await JudgeAsync(recorded));
    Console.WriteLine(verdicts[^1]);
}

var judged = verdicts.Where(v => !v.Later || v.Miss is not null).ToList();
Console.WriteLine($"{judged.Count(v => v.Miss is null)} of {judged.Count}");
return judged.Exists(v => v.Miss is not null) ? 1 : 0;

static async Task<CaseVerdict> JudgeAsync(RecordedCase recorded)
{
    try
    {
        return CaseVerdict.Of(recorded, await RecordedWorld.Load(recorded.Root, recorded.Folder).ExplainAsync(), RuleSet.Ids);
    }
    catch (Exception e) when (e is IOException or InvalidDataException or InvalidOperationException or System.Text.Json.JsonException)
    {
        // A case that cannot be read is a miss of its own and hides no other.
        return new CaseVerdict(recorded, "-", [], Later: false, $"cannot be read: {e.Message}");
    }
}
