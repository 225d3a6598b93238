using DbDashboard.Core.Causes;
using DbDashboard.Testing.Cases;

// One line a recorded case, then how many were met; exit status 1 on any miss.
var verdicts = new List<CaseVerdict>();
foreach (var recorded in RecordedCase.All())
{
    var explanation = await RecordedWorld.Load(recorded.Root, recorded.Folder).ExplainAsync();
    verdicts.Add(CaseVerdict.Of(recorded, explanation, RuleSet.Ids));
    Console.WriteLine(verdicts[^1]);
}

var judged = verdicts.Where(v => !v.Later || v.Miss is not null).ToList();
Console.WriteLine($"{judged.Count(v => v.Miss is null)} of {judged.Count}");
return judged.Count == 0 || judged.Exists(v => v.Miss is not null) ? 1 : 0;
