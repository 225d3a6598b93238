namespace DbDashboard.Core.Causes.Recognition;

/// <summary>Words of Kubernetes for which several texts mean the same: any of them is enough.</summary>
public static class RefusalMarks
{
    /// <summary>A field that may never change on an object that exists.</summary>
    public static IReadOnlyList<string> Immutable { get; } =
    [
        "field is immutable", " is immutable", "may not change once set", "cannot change roleRef", ": Forbidden: updates to ", ": Forbidden: pod updates may not change fields other than",
    ];

    /// <summary>An object that does not fit the schema of its kind.</summary>
    public static IReadOnlyList<string> Schema { get; } =
    [
        "\" is invalid: ", "error validating data: ", "strict decoding error: ", "unknown field \"", ": field not declared in schema", " cannot be handled as a ",
    ];
}
