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
            if (createMissing) {
                chunks.createMissing(chunk);
            }
            List<ImportedAnswer> known = chunk.stream().filter(this::known).toList();
            if (!known.isEmpty()) {
                int stored = chunks.store(id, known);
                accepted += stored;
                duplicates += known.size() - stored;
            }
            chunk.clear();
        }

        ImportResult result() {
            return new ImportResult(id, accepted, duplicates, rejected, List.copyOf(errors));
        }

        private boolean known(ImportedAnswer answer) {
            Optional<ImportError> unknown = chunks.unknown(answer);
            unknown.ifPresent(this::reject);
            return unknown.isEmpty();
        }

        private void reject(ImportError error) {
            rejected++;
            if (errors.size() < ERRORS_LISTED) {
                errors.add(error);
            }
        }
    }
}
