package org.memberpulse.response;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.memberpulse.invitation.ExternalAsks;
import org.memberpulse.member.Strangers;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.organization.Organizations;
import org.memberpulse.platform.Ids;
import org.memberpulse.platform.lines.Line;
import org.memberpulse.platform.lines.LineErrors;
import org.memberpulse.platform.lines.Lines;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

/**
 * Imports historical answers in chunks, each a transaction of its own: an import that is cut off keeps what it stored,
 * and sending it again stores the rest.
 */
@ApplicationScoped
class Imports {
    private static final int CHUNK = 1_000;
    private static final int TAKE_BACK_TIMEOUT_SECONDS = 3_600;

    private final CurrentOrganization current;
    private final Organizations organizations;
    private final ImportStore store;
    private final ImportChunks chunks;
    private final ExternalAsks asks;
    private final Clock clock;

    Imports(
            CurrentOrganization current,
            Organizations organizations,
            ImportStore store,
            ImportChunks chunks,
            ExternalAsks asks,
            Clock clock) {
        this.current = current;
        this.organizations = organizations;
        this.store = store;
        this.chunks = chunks;
        this.asks = asks;
        this.clock = clock;
    }

    ImportResult run(Lines<ImportRow> lines, boolean createMissing) throws IOException {
        Running running = new Running(createMissing);
        lines.each(running);
        running.flush();
        return running.result();
    }

    void takeBack(UUID importId) {
        boolean known = QuarkusTransaction.requiringNew()
                .timeout(TAKE_BACK_TIMEOUT_SECONDS)
                .call(() -> {
                    asks.forgetImport(importId);
                    return store.takeBack(current.id(), importId);
                });
        if (!known) {
            throw new ProblemException(ProblemCode.NOT_FOUND, "There is no import with this id");
        }
    }

    /** One import while it runs: what is waiting for the next chunk, and the counts so far. */
    private final class Running implements Consumer<Line<ImportRow>> {
        private final UUID id = Ids.ordered();
        private final boolean createMissing;
        private final ImportCheck check;
        private final List<ImportedAnswer> chunk = new ArrayList<>(CHUNK);
        private final LineErrors errors = new LineErrors();
        private long accepted;
        private long duplicates;

        Running(boolean createMissing) {
            this.createMissing = createMissing;
            this.check =
                    new ImportCheck(clock.instant(), organizations.settings().zone());
            QuarkusTransaction.requiringNew().run(() -> store.begin(current.id(), id, clock.instant()));
        }

        @Override
        public void accept(Line<ImportRow> line) {
            if (line.isBroken()) {
                errors.add(line.number(), line.problem());
                return;
            }
            try {
                chunk.add(check.check(line.number(), line.content()));
            } catch (ProblemException refused) {
                errors.add(line.number(), refused);
            }
            if (chunk.size() == CHUNK) {
                flush();
            }
        }

        void flush() {
            if (createMissing) {
                chunks.createMissing(chunk);
            }
            List<ImportedAnswer> known = chunk.stream().filter(this::known).toList();
            if (!known.isEmpty()) {
                ImportChunks.Stored stored = chunks.store(id, known);
                accepted += stored.count();
                duplicates += known.size() - stored.count() - stored.refused().size();
                stored.refused().forEach(answer -> errors.add(answer.line(), Strangers.erased(answer.memberId())));
            }
            chunk.clear();
        }

        ImportResult result() {
            return new ImportResult(id, accepted, duplicates, errors.count(), errors.listed());
        }

        private boolean known(ImportedAnswer answer) {
            Optional<ProblemException> unknown = chunks.unknown(answer);
            unknown.ifPresent(problem -> errors.add(answer.line(), problem));
            return unknown.isEmpty();
        }
    }
}
