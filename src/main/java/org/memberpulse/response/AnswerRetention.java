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
import org.memberpulse.platform.RowWalk;

/**
 * Forgets first what members wrote, then who gave an answer. Scores and choices stay, so that no figure changes. Goes
 * through all answers, because an import brings them at any age and a confidential one has an id that tells no time.
 */
@Singleton
class AnswerRetention implements KeptForATime {
    private static final String FORGET = """
            with asked as (
                select survey, version, array(select jsonb_array_elements_text(words::jsonb)) as words
                from unnest(:surveys, :versions, :words) as asked (survey, version, words)),
            due as (
                select r.id, asked.words, old.words_go, old.name_goes
                from response r
                left join asked on asked.survey = r.survey and asked.version = r.version
                cross join lateral (
                    select coalesce(jsonb_exists_any(r.answers, asked.words), false) and (r.answered_at < :textsAt
                            or r.answered_at is null and r.answered_on < :textsDay) as words_go,
                        (r.member is not null or r.invitation is not null) and (r.answered_at < :namesAt
                            or r.answered_at is null and r.answered_on < :namesDay) as name_goes) as old
                where r.organization_id = :organization and r.id > :after and r.id <= :end
                  and (old.words_go or old.name_goes)
                order by r.id for no key update of r skip locked)
            update response r set
                answers = case when due.words_go then r.answers - due.words else r.answers end,
                member = case when due.name_goes then null else r.member end,
                invitation = case when due.name_goes then null else r.invitation end
            from due where r.organization_id = :organization and r.id > :after and r.id <= :end and r.id = due.id""";

    private final Jdbi jdbi;
    private final OwnWords words;
    private final RowWalk walk;

    AnswerRetention(Jdbi jdbi, OwnWords words, RowWalk walk) {
        this.jdbi = jdbi;
        this.words = words;
        this.walk = walk;
    }

    @Override
    public Optional<UUID> forget(String organization, Cutoffs cutoffs, UUID after) {
        Optional<UUID> end = walk.end("response", organization, after);
        end.ifPresent(last -> forget(organization, cutoffs, words.ofAll(organization), after, last));
        return end;
    }

    private void forget(String organization, Cutoffs cutoffs, List<OwnWords.Asked> asked, UUID after, UUID end) {
        jdbi.useHandle(handle -> handle.createUpdate(FORGET)
                .bind("organization", organization)
                .bindArray("surveys", String.class, column(asked, OwnWords.Asked::survey))
                .bindArray("versions", Integer.class, column(asked, OwnWords.Asked::version))
                .bindArray("words", String.class, column(asked, version -> Json.write(version.questions())))
                .bind("after", after)
                .bind("end", end)
                .bind("textsAt", cutoffs.texts().at())
                .bind("textsDay", cutoffs.texts().day())
                .bind("namesAt", cutoffs.identities().at())
                .bind("namesDay", cutoffs.identities().day())
                .execute());
    }

    private static <T> List<T> column(List<OwnWords.Asked> asked, Function<OwnWords.Asked, T> value) {
        return asked.stream().map(value).toList();
    }
}
