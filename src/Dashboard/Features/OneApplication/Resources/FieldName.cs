namespace DbDashboard.Dashboard.Features.OneApplication.Resources;

/// <summary>A JSON pointer as people write it: <c>spec.replicas</c>.</summary>
public static class FieldName
{
    public static string Of(string pointer) =>
        pointer.Length == 0 ? "the whole object" : pointer.TrimStart('/').Replace('/', '.').Replace("~1", "/").Replace("~0", "~");
}
