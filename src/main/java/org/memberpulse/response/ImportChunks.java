package org.memberpulse.response;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.memberpulse.invitation.ExternalAsks;
import org.memberpulse.invitation.ExternalAsks.ExternalAsk;
import org.memberpulse.journey.StageView;
import org.memberpulse.journey.Stages;
import org.memberpulse.member.Members;
import org.memberpulse.member.Segmentation;
import org.memberpulse.member.Segments;
import org.memberpulse.member.Strangers;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.organization.Organizations;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

/** Stores a chunk of an import in one transaction, each answer with its member and segment. */
@ApplicationScoped
class ImportChunks {
    private static final int TIMEOUT_SECONDS = 60;

    private final CurrentOrganization current;
    private final Organizations organizations;
    private final Members members;
    private final Strangers strangers;
    private final Segments segments;
    private final Stages stages;
    private final ImportStore store;
    private final ErasedAnswers erasedAnswers;
    private final ExternalAsks asks;

    ImportChunks(
            CurrentOrganization current,
            Organizations organizations,
            Members members,
            Strangers strangers,
            Segments segments,
            Stages stages,
            ImportStore store,
            ErasedAnswers erasedAnswers,
            ExternalAsks asks) {
        this.current = current;
        this.organizations = organizations;
        this.members = members;
        this.strangers = strangers;
        this.segments = segments;
        this.stages = stages;
        this.store = store;
        this.erasedAnswers = erasedAnswers;
        this.asks = asks;
    }

    /** Makes the stages and segments that the answers name and that do not exist. */
    void createMissing(List<ImportedAnswer> answers) {
        Set<String> missingSegments = new HashSet<>();
        Set<String> missingStages = new HashSet<>();
        for (ImportedAnswer answer : answers) {
            if (answer.segment() != null && !segments.segmentation().knows(answer.segment())) {
                missingSegments.add(answer.segment());
            }
            if (stages.find(answer.stage()).isEmpty()) {
                missingStages.add(answer.stage());
            }
        }
        if (!missingSegments.isEmpty()) {
            segments.createMissing(missingSegments);
        }
        if (!missingStages.isEmpty()) {
            stages.createMissing(missingStages);
        }
    }

    /** What an answer names that does not exist. */
    Optional<ProblemException> unknown(ImportedAnswer answer) {
        if (stages.find(answer.stage()).isEmpty()) {
            return Optional.of(new ProblemException(ProblemCode.STAGE_UNKNOWN, "There is no stage " + answer.stage()));
        }
        if (answer.segment() != null && !segments.segmentation().knows(answer.segment())) {
            return Optional.of(
                    new ProblemException(ProblemCode.SEGMENT_UNKNOWN, "There is no segment " + answer.segment()));
        }
        return Optional.empty();
    }

    /**
     * What became of a chunk; the rest of it are duplicates.
     *
     * @param refused answers of members who were erased
     */
    record Stored(int count, List<ImportedAnswer> refused) {}

    /** Stores what is not a duplicate. */
    Stored store(UUID importId, List<ImportedAnswer> answers) {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
            Set<String> named = answers.stream()
                    .map(ImportedAnswer::memberId)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            Map<String, UUID> ids = members.idsHeld(named);
            named.removeAll(ids.keySet());
            Set<String> erased = strangers.erased(named);
            List<ImportedAnswer> refused =
                    answers.stream().filter(answer -> answer.isOf(erased)).toList();
            List<ImportedAnswer> placed = fresh(answers).stream()
                    .filter(answer -> !answer.isOf(erased))
                    .map(answer -> placed(answer, ids))
                    .toList();
            List<ImportedAnswer> stored = store.store(current.id(), importId, placed, ids);
            List<ExternalAsk> asked = stored.stream()
                    .filter(answer -> ids.containsKey(answer.memberId()))
                    .map(answer -> ask(answer, ids))
                    .toList();
            asks.remember(importId, asked);
            return new Stored(stored.size(), refused);
        });
    }

    /** Without those that were erased, which are duplicates although no external id is kept of them. */
    private List<ImportedAnswer> fresh(List<ImportedAnswer> answers) {
        Set<String> gone = erasedAnswers.among(
                current.id(), answers.stream().map(ImportedAnswer::externalId).toList());
        return answers.stream()
                .filter(answer -> !gone.contains(answer.externalId()))
                .toList();
    }

    private ExternalAsk ask(ImportedAnswer answer, Map<String, UUID> ids) {
        ZoneId zone = organizations.settings().zone();
        Instant at = answer.answeredAt() != null
                ? answer.answeredAt()
                : answer.answeredOn().atStartOfDay(zone).toInstant();
        boolean exempt = stages.find(answer.stage()).map(StageView::exempt).orElse(false);
        return new ExternalAsk(ids.get(answer.memberId()), answer.stage(), exempt, at);
    }

    /** Gives an answer without a segment the one of its member, else {@code other}. */
    private ImportedAnswer placed(ImportedAnswer answer, Map<String, UUID> ids) {
        if (answer.segment() != null) {
            return answer;
        }
        return answer.inSegment(
                ids.containsKey(answer.memberId())
                        ? members.segmentOf(members.get(answer.memberId()))
                        : Segmentation.OTHER);
    }
}
