package org.memberpulse.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.memberpulse.organization.Organizations;
import org.memberpulse.platform.lines.Line;
import org.memberpulse.platform.lines.LineErrors;
import org.memberpulse.platform.lines.Lines;
import org.memberpulse.problem.ProblemException;

/**
 * Takes events one by one or in chunks, each a transaction of its own: a batch that is cut off keeps what it stored, and
 * sending it again stores the rest.
 */
@ApplicationScoped
class MemberEvents {
    private static final int CHUNK = 1_000;

    private final Organizations organizations;
    private final EventChunks chunks;
    private final Clock clock;

    MemberEvents(Organizations organizations, EventChunks chunks, Clock clock) {
        this.organizations = organizations;
        this.chunks = chunks;
        this.clock = clock;
    }

    /** Stores an event; says whether it is new. */
    boolean take(NewMemberEvent event) {
        CheckedEvent checked = check().check(1, event);
        EventChunks.Stored stored = chunks.store(List.of(checked));
        if (stored.refused().containsKey(checked)) {
            throw stored.refused().get(checked);
        }
        return stored.count() == 1;
    }

    EventBatchResult takeAll(Lines<NewMemberEvent> lines) throws IOException {
        Running running = new Running(check());
        lines.each(running);
        running.flush();
        return running.result();
    }

    private EventCheck check() {
        return new EventCheck(clock.instant(), organizations.settings().zone());
    }

    /** One batch while it runs: what is waiting for the next chunk, and the counts so far. */
    private final class Running implements Consumer<Line<NewMemberEvent>> {
        private final EventCheck check;
        private final List<CheckedEvent> chunk = new ArrayList<>(CHUNK);
        private final LineErrors errors = new LineErrors();
        private long accepted;
        private long duplicates;

        Running(EventCheck check) {
            this.check = check;
        }

        @Override
        public void accept(Line<NewMemberEvent> line) {
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
            if (!chunk.isEmpty()) {
                EventChunks.Stored stored = chunks.store(chunk);
                accepted += stored.count();
                duplicates += chunk.size() - stored.count() - stored.refused().size();
                stored.refused().forEach((event, why) -> errors.add(event.line(), why));
                chunk.clear();
            }
        }

        EventBatchResult result() {
            return new EventBatchResult(accepted, duplicates, errors.count(), errors.listed());
        }
    }
}
