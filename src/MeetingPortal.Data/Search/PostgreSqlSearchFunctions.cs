namespace MeetingPortal.Data.Search;

/// <summary>
/// How the newest entries with some words are found. Left to itself the planner, which knows neither how rare a word is nor what it costs to
/// read a vector, took a second for a rare word. Common words, seen in many of the newest entries, are found by going down from the newest;
/// rare ones by the inverted index, whose answer has to be sorted. A phrase of common words is looked for in the texts of the newest
/// 20,000 entries alone, for each has to be read.
/// </summary>
internal static class PostgreSqlSearchFunctions
{
    public const string Sql =
        """
        CREATE OR REPLACE FUNCTION "SearchIndexed"(asked tsquery, of_head boolean, most int) RETURNS SETOF bigint
        LANGUAGE plpgsql STABLE ROWS 200 SET enable_seqscan = off SET enable_indexscan = off SET max_parallel_workers_per_gather = 0 AS $$
        BEGIN
            IF of_head THEN
                RETURN QUERY SELECT s."Id" FROM "SearchIndex" s WHERE s."Head" @@ asked ORDER BY s."Id" DESC LIMIT most;
            ELSE
                RETURN QUERY SELECT s."Id" FROM "SearchIndex" s WHERE s."Words" @@ asked ORDER BY s."Id" DESC LIMIT most;
            END IF;
        END $$;

        CREATE OR REPLACE FUNCTION "SearchNewest"(asked tsquery, of_head boolean, newest int, most int) RETURNS SETOF bigint
        LANGUAGE sql STABLE ROWS 200 AS $$
            SELECT c."Id"
            FROM (SELECT s."Id", CASE WHEN of_head THEN s."Head" ELSE s."Words" END AS "Vector" FROM "SearchIndex" s ORDER BY s."Id" DESC LIMIT newest) c
            WHERE c."Vector" @@ asked ORDER BY c."Id" DESC LIMIT most
        $$;

        CREATE OR REPLACE FUNCTION "SearchIds"(asked tsquery, words tsquery, of_head boolean, most int) RETURNS SETOF bigint
        LANGUAGE plpgsql STABLE ROWS 200 AS $$
        DECLARE
            found_ids bigint[];
            is_phrase_of_texts boolean := asked <> words AND NOT of_head;
        BEGIN
            IF (SELECT COUNT(*) FROM "SearchNewest"(words, of_head, 200, 200)) >= 16 THEN
                found_ids := ARRAY(SELECT * FROM "SearchNewest"(asked, of_head, 4000, most));
                IF is_phrase_of_texts AND cardinality(found_ids) < most THEN
                    found_ids := ARRAY(SELECT * FROM "SearchNewest"(asked, of_head, 20000, most));
                END IF;
                IF is_phrase_of_texts OR cardinality(found_ids) = most THEN
                    RETURN QUERY SELECT unnest(found_ids);
                    RETURN;
                END IF;
            END IF;
            RETURN QUERY SELECT * FROM "SearchIndexed"(asked, of_head, most);
        END $$;
        """;
}
