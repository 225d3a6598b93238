using DbDashboard.Core.Causes.Drifting;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Proving;

/// <summary>Proves that one commit renders to another value each time: Argo CD is asked to render it once more, when somebody presses.</summary>
public sealed class SecondRendering(IArgoCdRenders argoCd)
{
    /// <summary>There is a value that looks made anew, it is not proven yet, and one commit says what to render.</summary>
    public static bool IsFor(Facts facts) => facts.Application is { IsMultiSource: false, Revision: not null }
        && FieldVerdicts.Of(facts, FieldOrigin.Render) is { Count: > 0 } fields && fields.Any(f => !f.Certain);

    public async Task<RenderedAgain> AskAsync(Facts facts, CancellationToken cancellationToken)
    {
        var commit = facts.Application.Revision ?? "";
        var read = await argoCd.RenderAnewAsync(facts.Application, commit, cancellationToken);
        if (!read.IsKnown)
        {
            return new(Words.Sentence($"Not known: {Words.Cap(read.Why ?? "Argo CD gave no reason", 400)}"), null);
        }

        var fields = FieldVerdicts.Of(facts with { Details = facts.Details with { Manifests = read } }, FieldOrigin.Render).Where(f => f.Certain).ToList();
        return fields.Count > 0
            ? new($"Proven: Argo CD rendered {Words.Short(commit)} once more, and {FieldWords.Of(fields[0])} came out as a third value{FieldWords.Further(fields)}.", true)
            : new($"Argo CD rendered {Words.Short(commit)} once more, and no value came out as a third one. That proves nothing either way: a value may change by the hour or by the day, and those of Secrets are hidden.", false);
    }
}

/// <param name="Sentence">What came of it.</param>
/// <param name="IsProven">Null when Argo CD did not render.</param>
public sealed record RenderedAgain(string Sentence, bool? IsProven);
