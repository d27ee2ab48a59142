package org.memberpulse.invitation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.memberpulse.platform.lines.Line;
import org.memberpulse.problem.Diagnosis;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

/**
 * Decides about many stage events, some hundred in a transaction. Where a transaction fails because of one event, its
 * events are decided one by one, so that this one alone is refused.
 */
@ApplicationScoped
class EventBatch {
    private static final Logger LOG = Logger.getLogger(EventBatch.class);
    private static final int CHUNK = 500;
    private static final int TIMEOUT_SECONDS = 60;

    private final Triggers triggers;
    private final Instance<Rehearsal> rehearsals;
    private final DecisionViews views;

    EventBatch(Triggers triggers, Instance<Rehearsal> rehearsals, DecisionViews views) {
        this.triggers = triggers;
        this.rehearsals = rehearsals;
        this.views = views;
    }

    /** The result of each line, in their order; a line is decided about when its result is asked for. */
    Stream<LineResult> decide(List<Line<NewStageEvent>> lines) {
        return chunks(lines).stream().flatMap(chunk -> results(chunk, this::together));
    }

    /** The same without doing anything: results name no invitation. */
    Stream<LineResult> rehearse(List<Line<NewStageEvent>> lines) {
        Rehearsal rehearsal = rehearsals.get();
        return chunks(lines).stream()
                .flatMap(chunk -> results(chunk, rehearsal::decide))
                .map(result -> new LineResult(
                        result.line(),
                        result.decision(),
                        result.reason(),
                        result.eligibleAt(),
                        null,
                        null,
                        result.problem()));
    }

    /** Runs of lines in which no member comes twice: what one event does is there when the next is decided. */
    private static List<List<Line<NewStageEvent>>> chunks(List<Line<NewStageEvent>> lines) {
        List<List<Line<NewStageEvent>>> chunks = new ArrayList<>();
        List<Line<NewStageEvent>> chunk = new ArrayList<>();
        Set<String> members = new HashSet<>();
        for (Line<NewStageEvent> line : lines) {
            boolean again = !line.isBroken() && !members.add(line.content().memberId());
            if (again || chunk.size() == CHUNK) {
                chunks.add(chunk);
                chunk = new ArrayList<>();
                members.clear();
                if (!line.isBroken()) {
                    members.add(line.content().memberId());
                }
            }
            chunk.add(line);
        }
        chunks.add(chunk);
        return chunks;
    }

    private Stream<LineResult> results(
            List<Line<NewStageEvent>> chunk, Function<List<NewStageEvent>, List<Outcome>> decide) {
        List<Line<NewStageEvent>> sound =
                chunk.stream().filter(line -> !line.isBroken()).toList();
        List<Outcome> outcomes = decide.apply(sound.stream().map(Line::content).toList());
        Stream<LineResult> broken =
                chunk.stream().filter(Line::isBroken).map(line -> LineResult.of(line.number(), line.problem()));
        Stream<LineResult> decided = IntStream.range(0, sound.size())
                .mapToObj(i -> result(sound.get(i).number(), outcomes.get(i)));
        return Stream.concat(broken, decided).sorted(Comparator.comparingLong(LineResult::line));
    }

    private LineResult result(long line, Outcome outcome) {
        return outcome.problem() != null
                ? LineResult.of(line, outcome.problem())
                : LineResult.of(line, views.of(outcome.decision()));
    }

    private List<Outcome> together(List<NewStageEvent> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        try {
            return inTransaction(events);
        } catch (RuntimeException failed) {
            ProblemException problem = Diagnosis.of(failed);
            if (problem.code() == ProblemCode.INTERNAL_ERROR) {
                LOG.errorf(failed, "Events of a batch failed");
            }
            boolean others = events.size() > 1 && problem.code() != ProblemCode.UNAVAILABLE;
            return others
                    ? events.stream().map(this::alone).toList()
                    : Collections.nCopies(events.size(), Outcome.refused(problem));
        }
    }

    private Outcome alone(NewStageEvent event) {
        return together(List.of(event)).get(0);
    }

    private List<Outcome> inTransaction(List<NewStageEvent> events) {
        return QuarkusTransaction.requiringNew()
                .timeout(TIMEOUT_SECONDS)
                .call(() -> triggers.decide(events, Origin.TRIGGER));
    }
}
