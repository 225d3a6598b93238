using DbDashboard.Core.Model;
using Microsoft.EntityFrameworkCore;

namespace DbDashboard.Core.Actions.Audit.Storage;

/// <summary>A filter as conditions of a query. Every value is a parameter, and text is searched for as it stands.</summary>
internal static class AuditQuery
{
    public static IQueryable<AuditRow> Matching(IQueryable<AuditRow> rows, AuditFilter filter)
    {
        if (filter.Application is { } key)
        {
            rows = rows.Where(row => row.Instance == key.Instance && row.Namespace == key.Namespace && row.Application == key.Name);
        }

        if (filter.Actor is { } actor)
        {
            // As it was written: an actor's name is cleaned before it is stored.
            var subject = AuditText.Clean(actor, AuditLimits.Name);
            rows = rows.Where(row => row.Actor == subject);
        }

        if (filter.Action is { } action)
        {
            rows = rows.Where(row => row.Action == action);
        }

        if (filter.Edge?.Word() is { } edge)
        {
            rows = rows.Where(row => row.Edge == edge);
        }

        return Saying(Within(rows, filter), filter.Text);
    }

    private static IQueryable<AuditRow> Within(IQueryable<AuditRow> rows, AuditFilter filter)
    {
        if (filter.From is { } from)
        {
            var first = AuditBody.Time(from);
            rows = rows.Where(row => string.Compare(row.At, first) >= 0);
        }

        if (filter.Until is { } until)
        {
            var end = AuditBody.Time(until);
            rows = rows.Where(row => string.Compare(row.At, end) < 0);
        }

        return rows;
    }

    private static IQueryable<AuditRow> Saying(IQueryable<AuditRow> rows, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return rows;
        }

        // SQLite's lower() knows A to Z only; so does this.
        var words = string.Concat(Redaction.OneLine(text.Trim()).Select(letter => char.IsAscii(letter) ? char.ToLowerInvariant(letter) : letter));
        return rows.Where(row => row.Words.Contains(words));
    }
}
