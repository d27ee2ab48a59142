package org.memberpulse.response;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.member.Cutoffs;
import org.memberpulse.member.KeptForATime;
import org.memberpulse.platform.Json;

/**
 * Forgets first what members wrote, then who gave an answer. Scores and choices stay, so that no figure changes. Goes
 * through all answers, because an import brings them at any age and a confidential one has an id that tells no time.
 */
@Singleton
class AnswerRetention implements KeptForATime {
    /** Some thousand rows of a table that may have millions. */
    private static final int PAGE = 5_000;

    private static final String FORGET = """
            with asked as (
                select survey, version, array(select jsonb_array_elements_text(words::jsonb)) as words
                from unnest(:surveys, :versions, :words) as asked (survey, version, words)),
            page as (
                select id from response where organization_id = :organization and id > :after order by id limit :page),
            due as (
                select r.id, asked.words,
                    jsonb_exists_any(r.answers, asked.words) and (r.answered_at < :textsAt
                        or r.answered_at is null and r.answered_on < :textsDay) as by_words,
                    (r.member is not null or r.invitation is not null) and (r.answered_at < :namesAt
                        or r.answered_at is null and r.answered_on < :namesDay) as by_name
                from response r left join asked on asked.survey = r.survey and asked.version = r.version
                where r.organization_id = :organization and r.id in (select id from page)),
            held as (
                select r.id from response r join due on due.id = r.id
                where r.organization_id = :organization and (due.by_words or due.by_name)
                order by r.id for no key update of r skip locked),
            forgotten as (
                update response r set
                    answers = case when due.by_words then r.answers - due.words else r.answers end,
                    member = case when due.by_name then null else r.member end,
                    invitation = case when due.by_name then null else r.invitation end
                from held join due on due.id = held.id
                where r.organization_id = :organization and r.id = held.id)
            select id from page order by id desc limit 1""";

    private final Jdbi jdbi;
    private final OwnWords words;

    AnswerRetention(Jdbi jdbi, OwnWords words) {
        this.jdbi = jdbi;
        this.words = words;
    }

    @Override
    public Optional<UUID> forget(String organization, Cutoffs cutoffs, UUID after) {
        List<OwnWords.Asked> asked = words.ofAll(organization);
        return jdbi.withHandle(handle -> handle.createQuery(FORGET)
                .bind("organization", organization)
                .bindArray("surveys", String.class, column(asked, OwnWords.Asked::survey))
                .bindArray("versions", Integer.class, column(asked, OwnWords.Asked::version))
                .bindArray("words", String.class, column(asked, version -> Json.write(version.questions())))
                .bind("after", after)
                .bind("page", PAGE)
                .bind("textsAt", cutoffs.texts().at())
                .bind("textsDay", cutoffs.texts().day())
                .bind("namesAt", cutoffs.identities().at())
                .bind("namesDay", cutoffs.identities().day())
                .mapTo(UUID.class)
                .findOne());
    }

    private static <T> List<T> column(List<OwnWords.Asked> asked, Function<OwnWords.Asked, T> value) {
        return asked.stream().map(value).toList();
    }
}
