package org.memberpulse.response;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.platform.Ids;
import org.memberpulse.platform.Json;

/** The rows of imports. Every statement takes the organization first. */
@Singleton
class ImportStore {
    /** Stores the answers whose external id is new and appends their scores, in one statement. */
    private static final String STORE = """
            with row as (
                select * from unnest(:ids, :externalIds, :members, :answeredAts::timestamptz[], :answeredOns::date[],
                    :stages, :segments, :scoreSets, :answerSets)
                as row (id, external_id, member, answered_at, answered_on, stage, segment, scores, answers)),
            stored as (
                insert into response (organization_id, id, import_id, external_id, member, stage, segment, survey,
                    version, dimensions, answered_at, answered_on, updated_at, complete, test, scores, answers)
                select :organization, id, :importId, external_id, member, stage, segment, 'imported',
                    0, '{}', answered_at, answered_on, answered_at, true, false, scores::jsonb, answers::jsonb
                from row order by external_id
                on conflict (organization_id, external_id) do nothing
                returning organization_id, id, external_id, answered_at, answered_on, survey, stage, segment,
                    dimensions, scores),
            appended as (
                insert into pending_score (organization_id, sign, answered_at, answered_on, survey, stage, segment,
                    dimensions, scores)
                select organization_id, 1, answered_at, answered_on, survey, stage, segment, dimensions, scores
                from stored)
            select id from stored""";

    private static final String TAKE_BACK = """
            with gone as (
                delete from response where organization_id = :organization and import_id = :importId returning *)
            insert into pending_score (organization_id, sign, answered_at, answered_on, survey, stage, segment,
                dimensions, scores)
            select organization_id, -1, answered_at, answered_on, survey, stage, segment, dimensions, scores
            from gone""";

    private final Jdbi jdbi;

    ImportStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void begin(String organization, UUID importId, Instant now) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into response_import (organization_id, id, created_at) values (?, ?, ?)",
                organization,
                importId,
                Timestamp.from(now)));
    }

    /** Stores answers, each with its segment; returns those that were not duplicates. */
    List<ImportedAnswer> store(
            String organization, UUID importId, List<ImportedAnswer> answers, Map<String, UUID> members) {
        List<UUID> ids = answers.stream().map(answer -> Ids.ordered()).toList();
        Set<UUID> stored = jdbi.withHandle(handle -> new HashSet<>(handle.createQuery(STORE)
                .bind("organization", organization)
                .bind("importId", importId)
                .bindArray("ids", UUID.class, ids)
                .bindArray("externalIds", String.class, texts(answers, ImportedAnswer::externalId))
                .bindArray(
                        "members",
                        UUID.class,
                        answers.stream().map(a -> members.get(a.memberId())).toArray())
                .bindArray("answeredAts", String.class, texts(answers, ImportedAnswer::answeredAt))
                .bindArray("answeredOns", String.class, texts(answers, ImportedAnswer::answeredOn))
                .bindArray("stages", String.class, texts(answers, ImportedAnswer::stage))
                .bindArray("segments", String.class, texts(answers, ImportedAnswer::segment))
                .bindArray("scoreSets", String.class, texts(answers, answer -> Json.write(answer.scores())))
                .bindArray("answerSets", String.class, texts(answers, ImportStore::document))
                .mapTo(UUID.class)
                .list()));
        return IntStream.range(0, answers.size())
                .filter(i -> stored.contains(ids.get(i)))
                .mapToObj(answers::get)
                .toList();
    }

    /** Removes what an import stored; says whether there was such an import. */
    boolean takeBack(String organization, UUID importId) {
        return jdbi.withHandle(handle -> {
            handle.execute("set local statement_timeout = 0");
            handle.createUpdate(TAKE_BACK)
                    .bind("organization", organization)
                    .bind("importId", importId)
                    .execute();
            return handle.execute(
                            "delete from response_import where organization_id = ? and id = ?", organization, importId)
                    == 1;
        });
    }

    private static Object[] texts(List<ImportedAnswer> answers, Function<ImportedAnswer, Object> column) {
        return answers.stream()
                .map(answer -> {
                    Object value = column.apply(answer);
                    return value == null ? null : value.toString();
                })
                .toArray(String[]::new);
    }

    private static String document(ImportedAnswer answer) {
        return answer.comment() == null
                ? "{}"
                : JsonNodeFactory.instance
                        .objectNode()
                        .put("comment", answer.comment())
                        .toString();
    }
}
