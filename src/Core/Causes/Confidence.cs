namespace DbDashboard.Core.Causes;

public enum Confidence
{
    Possible,
    Likely,

    /// <summary>The counterfactual was computed: with the remedy the rendered set equals the live set, or the error is gone; or the fact is a statement of its source that leaves no room.</summary>
    Proven,
}
