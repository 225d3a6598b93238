// MudBlazor has a Severity of its own, which nothing here uses.
global using Severity = DbDashboard.Core.Causes.Severity;
