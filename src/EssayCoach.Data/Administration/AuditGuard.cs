namespace EssayCoach.Data.Administration;

/// <summary>What the migrations tell each database, so that it refuses to change or delete audit entries whoever asks.</summary>
internal static class AuditGuard
{
    internal const string Sqlite = """
        CREATE TRIGGER "AuditEntries_keep_changed" BEFORE UPDATE ON "AuditEntries" BEGIN SELECT RAISE(ABORT, 'Audit entries are never changed.'); END;
        CREATE TRIGGER "AuditEntries_keep_deleted" BEFORE DELETE ON "AuditEntries" BEGIN SELECT RAISE(ABORT, 'Audit entries are never deleted.'); END;
        """;

    internal const string Postgres = """
        CREATE FUNCTION keep_audit_entries() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'Audit entries are never changed or deleted.'; END $$;
        CREATE TRIGGER "AuditEntries_keep" BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEntries" FOR EACH STATEMENT EXECUTE FUNCTION keep_audit_entries();
        """;
}
