namespace DbDashboard.Sandbox;

/// <summary>A patch that cannot be applied; the message is what Argo CD's library says.</summary>
internal sealed class PatchException(string message, bool isTest = false) : Exception(message)
{
    /// <summary>A <c>test</c> operation did not hold.</summary>
    public bool IsTest => isTest;
}
