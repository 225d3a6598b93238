namespace DbDashboard.Core.Causes;

public enum RemedySafety
{
    /// <summary>Step 0: protects, changes nothing else.</summary>
    Protects,

    /// <summary>Proven to delete nothing.</summary>
    Safe,

    /// <summary>Changes something that a person should look at first.</summary>
    NeedsCare,

    /// <summary>Said so that nobody does it: it deletes data, or does not help.</summary>
    Dangerous,
}
