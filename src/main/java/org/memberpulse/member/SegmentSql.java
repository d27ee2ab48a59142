package org.memberpulse.member;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.memberpulse.member.SegmentRule.TenureMonths;

/**
 * The segments as an expression on the columns of a row {@code m} of {@code member}, for statements about more members
 * than should be read one by one. It decides as {@link Segmentation#segmentOf} does.
 */
public final class SegmentSql {
    private final Map<String, Object> parameters = new HashMap<>();
    private final String expression;

    private SegmentSql(Segmentation segmentation, LocalDate today) {
        parameters.put("segmentDay", today);
        String cases = segmentation.segments().stream()
                .filter(segment -> segment.rule() != null)
                .map(segment -> " when " + condition(segment.rule()) + " then " + bound(segment.code()))
                .collect(Collectors.joining());
        String other = "'" + Segmentation.OTHER + "'";
        expression =
                "coalesce(m.segment, " + (cases.isEmpty() ? other : "case" + cases + " else " + other + " end") + ")";
    }

    public static SegmentSql of(Segmentation segmentation, LocalDate today) {
        return new SegmentSql(segmentation, today);
    }

    /** The code of the segment. */
    public String expression() {
        return expression;
    }

    /** What the expression names, to be bound by name; a list is an array of texts. */
    public Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }

    private String condition(SegmentRule rule) {
        if (rule.any() != null) {
            return joined(rule.any(), " or ");
        }
        if (rule.all() != null) {
            return joined(rule.all(), " and ");
        }
        if (rule.not() != null) {
            return "not " + condition(rule.not());
        }
        if (rule.attribute() != null) {
            return "coalesce(m.attributes ->> " + bound(rule.attribute()) + " = any(" + bound(rule.in()) + "), false)";
        }
        return condition(rule.tenureMonths());
    }

    private String joined(List<SegmentRule> rules, String operator) {
        return rules.stream().map(this::condition).collect(Collectors.joining(operator, "(", ")"));
    }

    private String condition(TenureMonths tenure) {
        String age = "age(cast(:segmentDay as date), m.joined_on)";
        String months = "extract(year from " + age + ") * 12 + extract(month from " + age + ")";
        return "coalesce(" + (tenure.lt() == null ? "true" : months + " < " + bound(tenure.lt())) + " and "
                + (tenure.gte() == null ? "true" : months + " >= " + bound(tenure.gte()))
                + " and m.joined_on is not null, false)";
    }

    private String bound(Object value) {
        String name = "segment" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }
}
