namespace EssayCoach.Data.Rubrics;

/// <summary>What the migrations tell each database, so that it refuses to change or delete a published version whoever asks.</summary>
internal static class PublishedGuard
{
    internal const string Sqlite = """
        CREATE TRIGGER "RubricVersions_keep_changed" BEFORE UPDATE ON "RubricVersions"
        WHEN OLD."PublishedUtc" IS NOT NULL AND (NEW."Text" IS NOT OLD."Text" OR NEW."Hash" IS NOT OLD."Hash" OR NEW."Kind" IS NOT OLD."Kind" OR NEW."RubricId" IS NOT OLD."RubricId" OR NEW."PublishedUtc" IS NOT OLD."PublishedUtc")
        BEGIN SELECT RAISE(ABORT, 'A published version never changes.'); END;
        CREATE TRIGGER "RubricVersions_keep_deleted" BEFORE DELETE ON "RubricVersions"
        WHEN OLD."PublishedUtc" IS NOT NULL
        BEGIN SELECT RAISE(ABORT, 'A published version is never deleted.'); END;
        """;

    internal const string Postgres = """
        CREATE FUNCTION keep_published_versions() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'A published version is never changed or deleted.'; END $$;
        CREATE TRIGGER "RubricVersions_keep_changed" BEFORE UPDATE ON "RubricVersions" FOR EACH ROW
        WHEN (OLD."PublishedUtc" IS NOT NULL AND (NEW."Text", NEW."Hash", NEW."Kind", NEW."RubricId", NEW."PublishedUtc") IS DISTINCT FROM (OLD."Text", OLD."Hash", OLD."Kind", OLD."RubricId", OLD."PublishedUtc"))
        EXECUTE FUNCTION keep_published_versions();
        CREATE TRIGGER "RubricVersions_keep_deleted" BEFORE DELETE ON "RubricVersions" FOR EACH ROW
        WHEN (OLD."PublishedUtc" IS NOT NULL)
        EXECUTE FUNCTION keep_published_versions();
        """;
}
