using System.Collections.Frozen;

namespace DbDashboard.Core.Databases.Lint.Parts;

/// <summary>Extensions by the names that Postgres has for them.</summary>
internal static class ContribExtensions
{
    /// <summary>Those that come with Postgres itself or that Spilo preloads, and vector, of whose images another rule speaks.</summary>
    public static readonly FrozenSet<string> AreInEveryImage = new[]
    {
        "amcheck", "autoinc", "bloom", "btree_gin", "btree_gist", "citext", "cube", "dblink", "dict_int", "dict_xsyn", "earthdistance",
        "file_fdw", "fuzzystrmatch", "hstore", "insert_username", "intagg", "intarray", "isn", "lo", "ltree", "moddatetime", "pageinspect",
        "pg_auth_mon", "pg_buffercache", "pg_cron", "pg_freespacemap", "pg_prewarm", "pg_stat_kcache", "pg_stat_statements", "pg_trgm",
        "pg_visibility", "pgcrypto", "pgrowlocks", "pgstattuple", "plpgsql", "postgres_fdw", "refint", "seg", "set_user", "sslinfo",
        "tablefunc", "tcn", "timescaledb", "tsm_system_rows", "tsm_system_time", "unaccent", "uuid-ossp", "vector", "xml2",
    }.ToFrozenSet(StringComparer.Ordinal);
}
