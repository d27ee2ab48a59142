package org.memberpulse.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import org.memberpulse.platform.lines.Lines;

/**
 * Merges many members in chunks, each a transaction of its own: a batch that is cut off keeps what it stored, and the
 * same lines again change nothing.
 */
@ApplicationScoped
class MemberBatch {
    private final Segments segments;
    private final MemberChunks chunks;
    private final Roster roster;
    private final Clock clock;

    MemberBatch(Segments segments, MemberChunks chunks, Roster roster, Clock clock) {
        this.segments = segments;
        this.chunks = chunks;
        this.roster = roster;
        this.clock = clock;
    }

    MemberBatchResult run(Lines<MemberLine> lines, BatchMode mode) throws IOException {
        RunningBatch batch = new RunningBatch(segments, mode.dryRun() ? chunks::foresee : chunks::merge);
        Roster.Claim claim = new Roster.Claim(mode, clock.instant());
        lines.each(batch);
        batch.flush();
        return batch.result(
                mode.complete() ? roster.hold(claim, batch.seen(), batch.rejected()) : Roster.Outcome.NOT_ASKED);
    }
}
