package org.memberpulse.member;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.memberpulse.platform.lines.Line;
import org.memberpulse.platform.lines.LineErrors;
import org.memberpulse.problem.Diagnosis;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

/** A batch of members while it runs: the chunk that is filling, and the counts so far. */
final class RunningBatch implements Consumer<Line<MemberLine>> {
    private static final Logger LOG = Logger.getLogger(RunningBatch.class);
    private static final int CHUNK = 1_000;

    /** So many lines of one chunk that the database cannot take are an outage, not bad lines. */
    private static final int OUTAGE = 5;

    private final Segments segments;
    private final Function<List<MemberLine>, MemberChunks.Merged> merge;
    private final List<Line<MemberLine>> chunk = new ArrayList<>(CHUNK);
    private final LineErrors errors = new LineErrors();
    private final SeenMembers seen = new SeenMembers();
    private long accepted;
    private long created;
    private long changed;

    RunningBatch(Segments segments, Function<List<MemberLine>, MemberChunks.Merged> merge) {
        this.segments = segments;
        this.merge = merge;
    }

    @Override
    public void accept(Line<MemberLine> line) {
        if (line.isBroken()) {
            errors.add(line.number(), line.problem());
            return;
        }
        try {
            segments.requireKnown(line.content().segment());
            chunk.add(line);
        } catch (ProblemException unknown) {
            errors.add(line.number(), unknown);
        }
        if (chunk.size() == CHUNK) {
            flush();
        }
    }

    void flush() {
        if (!chunk.isEmpty()) {
            try {
                take(chunk);
            } catch (RuntimeException failed) {
                takeOneByOne();
            }
            chunk.clear();
        }
    }

    SeenMembers seen() {
        return seen;
    }

    boolean rejected() {
        return errors.count() > 0;
    }

    MemberBatchResult result(Roster.Outcome roster) {
        return new MemberBatchResult(
                accepted,
                created,
                changed,
                errors.count(),
                errors.listed(),
                roster.absent(),
                roster.absentMembers(),
                roster.markedLeft(),
                roster.notMarkedBecause());
    }

    /** One line that cannot be stored must not cost its chunk. */
    private void takeOneByOne() {
        int unavailable = 0;
        for (Line<MemberLine> line : chunk) {
            try {
                take(List.of(line));
            } catch (RuntimeException failed) {
                ProblemException problem = Diagnosis.of(failed);
                if (problem.code() == ProblemCode.UNAVAILABLE && ++unavailable == OUTAGE) {
                    throw problem;
                }
                if (problem.code() == ProblemCode.INTERNAL_ERROR) {
                    LOG.error("line " + line.number() + " of a batch of members cannot be stored", failed);
                }
                errors.add(line.number(), problem);
            }
        }
    }

    private void take(List<Line<MemberLine>> lines) {
        MemberChunks.Merged merged =
                merge.apply(lines.stream().map(Line::content).toList());
        changed += merged.changed();
        for (Line<MemberLine> line : lines) {
            String memberId = line.content().memberId();
            if (merged.refused().contains(memberId)) {
                errors.add(line.number(), Strangers.erased(memberId));
            } else {
                accepted++;
                // A dry run meets the same new member again in a later chunk.
                created += seen.add(memberId) && merged.created().contains(memberId) ? 1 : 0;
            }
        }
    }
}
