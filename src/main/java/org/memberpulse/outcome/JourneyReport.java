package org.memberpulse.outcome;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.memberpulse.journey.StageView;
import org.memberpulse.metric.Interval;
import org.memberpulse.metric.Proportion;
import org.memberpulse.metric.TargetState;

/** Makes the rows of a report about journeys from what was counted. */
final class JourneyReport {
    private final JourneyQuery query;
    private final JourneyPlan plan;
    private final JourneyTables tables;
    private final Gaps gaps;

    JourneyReport(JourneyQuery query, JourneyPlan plan, JourneyTables tables, Gaps gaps) {
        this.query = query;
        this.plan = plan;
        this.tables = tables;
        this.gaps = gaps;
    }

    /** The rows by metric, segment, stage, tenure and period. */
    List<JourneyRow> rows() {
        List<JourneyRow> rows = new ArrayList<>();
        for (JourneyMetric metric : query.metrics()) {
            for (List<String> group : groups()) {
                for (String stage : stages(metric)) {
                    for (Tenure tenure : JourneyTables.tenures(metric)) {
                        query.spans()
                                .forEach(span -> rows.add(row(new JourneyCell(metric, group, stage, tenure, span))));
                    }
                }
            }
        }
        return rows;
    }

    /** The segments of each row; an empty list stands for all. */
    private List<List<String>> groups() {
        if (!query.bySegment()) {
            return List.of(query.segments());
        }
        return tables.segments().stream()
                .filter(segment ->
                        query.segments().isEmpty() || query.segments().contains(segment))
                .sorted()
                .map(List::of)
                .toList();
    }

    private List<String> stages(JourneyMetric metric) {
        return query.byStage() && metric == JourneyMetric.CHURN
                ? plan.datedStages().stream().map(StageView::code).toList()
                : Collections.singletonList(null);
    }

    private JourneyRow row(JourneyCell cell) {
        Count count = tables.visible(cell);
        Reason reason = reason(cell, count);
        boolean suppressed = reason == null && count == null;
        Proportion share = reason == null && count != null ? share(count) : null;
        Double value = share == null ? null : share.percent();
        Interval interval = share == null ? null : share.interval();
        Double yearBefore = comparable(cell.in(cell.span().yearBefore()));
        Double before =
                query.before(cell.span()).map(span -> comparable(cell.in(span))).orElse(null);
        Double target = suppressed ? null : target(cell);
        TargetState state = cell.metric() == JourneyMetric.CHURN
                ? JourneyTarget.changedBy(value, interval, yearBefore, target)
                : JourneyTarget.atLeast(value, interval, target);
        return new JourneyRow(
                cell.metric().code(),
                query.bySegment() ? cell.group().get(0) : null,
                cell.stage(),
                cell.tenure(),
                cell.span().start(),
                cell.span().end(),
                share == null ? null : share.count(),
                share == null ? null : share.n(),
                value,
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                target,
                state == null ? null : state.code(),
                change(value, before),
                change(value, yearBefore),
                share == null ? null : count.deceased(),
                share == null ? null : count.transferred(),
                share == null ? null : count.medianDepth(),
                reason,
                suppressed,
                cell.isPartial());
    }

    /** The value of another span; null when it is not known, hidden, or a sum that may hold other segments. */
    private Double comparable(JourneyCell cell) {
        Count count = cell.isPartial() ? null : tables.visible(cell);
        return count == null || reason(cell, count) != null
                ? null
                : share(count).percent();
    }

    /** Why the cell has no value, whatever may be shown; null when it has one. */
    private Reason reason(JourneyCell cell, Count count) {
        Reason unknown = gaps.of(cell.metric(), cell.span());
        if (unknown != null || count == null) {
            return unknown;
        }
        boolean noneRequired = cell.metric() == JourneyMetric.ONBOARDING_COMPLETION
                && count.denominator() + count.waiting() == 0
                && concerned(cell).stream()
                        .allMatch(segment ->
                                plan.aspirations().requiredActivities(segment).isEmpty());
        return noneRequired ? Reason.NO_ACTIVITIES : Gaps.of(count);
    }

    /** The target that all segments of the cell share; null when they have several or none. */
    private Double target(JourneyCell cell) {
        List<Optional<Double>> targets = concerned(cell).stream()
                .map(segment -> target(cell, segment))
                .distinct()
                .toList();
        return targets.size() == 1 ? targets.get(0).orElse(null) : null;
    }

    private Optional<Double> target(JourneyCell cell, String segment) {
        return Optional.ofNullable(cell.stage())
                .flatMap(stage ->
                        plan.aspirations().target(segment, stage, cell.metric().code()))
                .or(() -> plan.aspirations().target(segment, cell.metric().code()));
    }

    private List<String> concerned(JourneyCell cell) {
        return cell.group().isEmpty() ? tables.segments() : cell.group();
    }

    private static Proportion share(Count count) {
        return new Proportion(count.numerator(), count.denominator());
    }

    private static Double change(Double value, Double before) {
        return value == null || before == null ? null : value - before;
    }
}
