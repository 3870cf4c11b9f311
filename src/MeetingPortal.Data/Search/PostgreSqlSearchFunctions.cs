namespace MeetingPortal.Data.Search;

/// <summary>
/// How the newest entries with some words are found. Left to itself the planner, which knows neither how rare a word is nor what it costs to
/// read a vector, took a second for a rare word. Common words, seen in several of the newest entries, are found by going down from the newest,
/// where facets are looked at before the vector is read; others by the inverted index, whose answer has to be sorted. The index is asked for the
/// words alone, and the rows for the facets: to skip through the long lists of facets takes ten times as long as the words themselves. Only for
/// a common word that few of the newest entries have with those facets is it asked for both. A phrase of common words is looked for in the texts
/// of the newest 20,000 entries alone, for each has to be read. Plans are made once: made anew for every question, as the planner would, they
/// took a fifth of its time and came out the same.
/// </summary>
internal static class PostgreSqlSearchFunctions
{
    public static readonly string Sql =
        $$"""
        CREATE OR REPLACE FUNCTION "SearchFacets"(facets text[]) RETURNS bigint[]
        LANGUAGE sql IMMUTABLE AS $$ SELECT ARRAY(SELECT hashtextextended(facet, 0) FROM unnest(facets) AS facet) $$;

        CREATE OR REPLACE FUNCTION "SearchIndexedIds"(asked tsquery, facets bigint[], of_head boolean, most int) RETURNS bigint[]
        LANGUAGE plpgsql STABLE SET enable_seqscan = off SET enable_indexscan = off SET max_parallel_workers_per_gather = 0 AS $$
        BEGIN
            IF of_head THEN
                RETURN ARRAY(SELECT s."Id" FROM "SearchHeads" s WHERE s."Words" @@ asked AND s."Facets" @> facets ORDER BY s."Id" DESC LIMIT most);
            END IF;
            RETURN ARRAY(SELECT s."Id" FROM "SearchTexts" s WHERE s."Words" @@ asked AND s."Facets" @> facets ORDER BY s."Id" DESC LIMIT most);
        END $$;

        CREATE OR REPLACE FUNCTION "SearchNewestIds"(asked tsquery, facets bigint[], of_head boolean, newest int, most int) RETURNS bigint[]
        LANGUAGE plpgsql STABLE AS $$
        BEGIN
            IF of_head THEN
                RETURN ARRAY(
                    SELECT c."Id" FROM (SELECT s."Id", s."Facets", s."Words" FROM "SearchHeads" s ORDER BY s."Id" DESC LIMIT newest) c
                    WHERE c."Facets" @> facets AND c."Words" @@ asked ORDER BY c."Id" DESC LIMIT most);
            END IF;
            RETURN ARRAY(
                SELECT c."Id" FROM (SELECT s."Id", s."Facets", s."Words" FROM "SearchTexts" s ORDER BY s."Id" DESC LIMIT newest) c
                WHERE c."Facets" @> facets AND c."Words" @@ asked ORDER BY c."Id" DESC LIMIT most);
        END $$;

        CREATE OR REPLACE FUNCTION "SearchIds"(
            asked tsquery, words tsquery, faceted tsquery, facets bigint[], of_head boolean, most int, OUT ids bigint[], OUT has_more boolean)
        LANGUAGE plpgsql STABLE AS $$
        DECLARE
            is_phrase_of_texts boolean := asked <> words AND NOT of_head;
        BEGIN
            IF cardinality("SearchNewestIds"(words, ARRAY[]::bigint[], of_head, 64, 64)) >= 5 THEN
                ids := "SearchNewestIds"(asked, facets, of_head, 4000, most);
                IF is_phrase_of_texts AND cardinality(ids) < most THEN
                    ids := "SearchNewestIds"(asked, facets, of_head, 20000, most);
                END IF;
                has_more := cardinality(ids) = most;
                IF is_phrase_of_texts OR has_more THEN
                    RETURN;
                END IF;
                asked := faceted;
            END IF;
            ids := "SearchIndexedIds"(asked, facets, of_head, most);
            has_more := cardinality(ids) = most;
        END $$;

        CREATE OR REPLACE FUNCTION "SearchVisible"(
            asked tsquery, words tsquery, faceted tsquery, facets text[], instant timestamptz, of_heads boolean[], most int, looked_at int,
            OUT ids bigint[], OUT has_more boolean)
        LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
        DECLARE
            hashed bigint[] := "SearchFacets"(facets);
            of_head boolean;
            looked record;
            visible bigint[];
        BEGIN
            ids := ARRAY[]::bigint[];
            has_more := false;
            FOREACH of_head IN ARRAY of_heads LOOP
                looked := "SearchIds"(asked, words, faceted, hashed, of_head, looked_at);
                visible := ARRAY(
                    SELECT e."Id" FROM unnest(looked.ids) WITH ORDINALITY AS s("Id", "Place") JOIN "SearchEntries" AS e ON e."Id" = s."Id"
                    WHERE {{VisibleEntries.At("instant")}}
                    ORDER BY s."Place" LIMIT most);
                ids := ids || visible;
                EXIT WHEN cardinality(visible) = most;
                has_more := has_more OR looked.has_more;
            END LOOP;
        END $$;
        """;
}
