using System.Xml.Linq;
using DbDashboard.Core.State.Persistence;
using DbDashboard.Core.State.Persistence.Access;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace DbDashboard.Dashboard.Security.Doors;

/// <summary>The keys that protect cookies and stored tokens, in the database: sessions survive a restart.</summary>
public sealed class KeyShelf(DashboardDatabase database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var context = database.CreateContext();
        return [.. context.Set<ProtectionKeyRow>().AsNoTracking().Select(row => row.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var context = database.CreateContext();
        context.Add(new ProtectionKeyRow { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        context.SaveChanges();
    }
}
