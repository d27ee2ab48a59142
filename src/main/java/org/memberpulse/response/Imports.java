package org.memberpulse.response;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.memberpulse.invitation.ExternalAsks;
import org.memberpulse.journey.StageView;
import org.memberpulse.journey.Stages;
import org.memberpulse.member.Members;
import org.memberpulse.member.Segmentation;
import org.memberpulse.member.Segments;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.organization.Organizations;
import org.memberpulse.platform.Ids;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

/**
 * Imports historical answers in chunks, each a transaction of its own: an import that is cut off keeps what it stored,
 * and sending it again stores the rest.
 */
@ApplicationScoped
class Imports {
    private static final int CHUNK = 1_000;
    private static final int ERRORS_LISTED = 1_000;

    private final CurrentOrganization current;
    private final Organizations organizations;
    private final Members members;
    private final Segments segments;
    private final Stages stages;
    private final ImportStore store;
    private final ExternalAsks asks;
    private final Clock clock;

    Imports(
            CurrentOrganization current,
            Organizations organizations,
            Members members,
            Segments segments,
            Stages stages,
            ImportStore store,
            ExternalAsks asks,
            Clock clock) {
        this.current = current;
        this.organizations = organizations;
        this.members = members;
        this.segments = segments;
        this.stages = stages;
        this.store = store;
        this.asks = asks;
        this.clock = clock;
    }

    /** Something that hands the lines of an import to a consumer, one after the other. */
    interface Lines {
        void each(Consumer<ImportLine> consumer) throws IOException;
    }

    ImportResult run(Lines lines, boolean createMissing) throws IOException {
        Running running = new Running(createMissing);
        lines.each(running);
        running.flush();
        return running.result();
    }

    void takeBack(UUID importId) {
        boolean known = QuarkusTransaction.requiringNew().timeout(3600).call(() -> {
            asks.forgetImport(importId);
            return store.takeBack(current.id(), importId);
        });
        if (!known) {
            throw new ProblemException(ProblemCode.NOT_FOUND, "There is no import with this id");
        }
    }

    /** One import while it runs. */
    private final class Running implements Consumer<ImportLine> {
        private final UUID id = Ids.ordered();
        private final boolean createMissing;
        private final ImportCheck check;
        private final List<ImportedAnswer> chunk = new ArrayList<>(CHUNK);
        private final List<ImportError> errors = new ArrayList<>();
        private long accepted;
        private long duplicates;
        private long rejected;

        Running(boolean createMissing) {
            this.createMissing = createMissing;
            this.check =
                    new ImportCheck(clock.instant(), organizations.settings().zone());
            QuarkusTransaction.requiringNew().run(() -> store.begin(current.id(), id, clock.instant()));
        }

        @Override
        public void accept(ImportLine line) {
            if (line.error() != null) {
                reject(line.error());
                return;
            }
            try {
                chunk.add(check.check(line.number(), line.row()));
            } catch (ImportCheck.Refused refused) {
                reject(new ImportError(line.number(), ProblemCode.INVALID.code(), refused.getMessage()));
            }
            if (chunk.size() == CHUNK) {
                flush();
            }
        }

        void flush() {
            if (chunk.isEmpty()) {
                return;
            }
            if (createMissing) {
                createMissing();
            }
            List<ImportedAnswer> known = chunk.stream().filter(this::known).toList();
            List<ImportedAnswer> stored =
                    QuarkusTransaction.requiringNew().timeout(60).call(() -> store(known));
            accepted += stored.size();
            duplicates += known.size() - stored.size();
            chunk.clear();
        }

        ImportResult result() {
            return new ImportResult(id, accepted, duplicates, rejected, List.copyOf(errors));
        }

        private List<ImportedAnswer> store(List<ImportedAnswer> answers) {
            Map<String, UUID> ids = members.ids(answers.stream()
                    .map(ImportedAnswer::memberId)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet()));
            List<ImportedAnswer> placed =
                    answers.stream().map(answer -> placed(answer, ids)).toList();
            List<ImportedAnswer> stored = store.store(current.id(), id, placed, ids);
            asks.remember(
                    id,
                    stored.stream()
                            .filter(answer -> ids.containsKey(answer.memberId()))
                            .map(answer -> ask(answer, ids))
                            .toList());
            return stored;
        }

        private ExternalAsks.ExternalAsk ask(ImportedAnswer answer, Map<String, UUID> ids) {
            ZoneId zone = organizations.settings().zone();
            Instant at = answer.answeredAt() != null
                    ? answer.answeredAt()
                    : answer.answeredOn().atStartOfDay(zone).toInstant();
            boolean exempt = stages.find(answer.stage()).map(StageView::exempt).orElse(false);
            return new ExternalAsks.ExternalAsk(ids.get(answer.memberId()), answer.stage(), exempt, at);
        }

        /** Gives an answer without a segment the one of its member, else {@code other}. */
        private ImportedAnswer placed(ImportedAnswer answer, Map<String, UUID> ids) {
            if (answer.segment() != null) {
                return answer;
            }
            String segment = ids.containsKey(answer.memberId())
                    ? members.segmentOf(members.get(answer.memberId()))
                    : Segmentation.OTHER;
            return answer.inSegment(segment);
        }

        private void createMissing() {
            Set<String> missingSegments = new HashSet<>();
            Set<String> missingStages = new HashSet<>();
            for (ImportedAnswer answer : chunk) {
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

        private boolean known(ImportedAnswer answer) {
            if (stages.find(answer.stage()).isEmpty()) {
                reject(new ImportError(
                        answer.line(), ProblemCode.STAGE_UNKNOWN.code(), "There is no stage " + answer.stage()));
                return false;
            }
            if (answer.segment() != null && !segments.segmentation().knows(answer.segment())) {
                reject(new ImportError(
                        answer.line(), ProblemCode.SEGMENT_UNKNOWN.code(), "There is no segment " + answer.segment()));
                return false;
            }
            return true;
        }

        private void reject(ImportError error) {
            rejected++;
            if (errors.size() < ERRORS_LISTED) {
                errors.add(error);
            }
        }
    }
}
