package org.memberpulse.response;

import static org.memberpulse.response.ResponseListStore.HAS_COMMENT;
import static org.memberpulse.response.ResponseListStore.MOMENT;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.memberpulse.platform.Code;
import org.memberpulse.problem.ProblemException;
import org.memberpulse.survey.CheckedAnswers;

/** A filter of responses, checked and put into SQL: conditions on the alias {@code r}, with the values they name. */
final class WantedResponses {
    private static final Pattern CODE = Pattern.compile(Code.PATTERN);
    private static final int HIGHEST_SCORE = 10;

    private static final String FROM =
            " and " + MOMENT + " >= least(:start::timestamptz, :from::date::timestamp at time zone 'UTC')";
    private static final String TO =
            " and " + MOMENT + " <= greatest(:end::timestamptz, :to::date::timestamp at time zone 'UTC')";

    private final StringBuilder span = new StringBuilder();
    private final StringBuilder conditions = new StringBuilder("true");
    private final Map<String, Object> values = new LinkedHashMap<>();

    WantedResponses(ResponseFilter filter, ZoneId zone) {
        days(filter, zone);
        anyOf("stage", filter.stage);
        anyOf("segment", filter.segment);
        anyOf("survey", filter.survey);
        score(filter);
        if (filter.hasComment != null) {
            values.put("hasComment", filter.hasComment);
            where(HAS_COMMENT + " = :hasComment");
        }
    }

    /** What bounds the part of the index that is read; begins with {@code and} where it does. */
    String span() {
        return span.toString();
    }

    String conditions() {
        return conditions.toString();
    }

    Map<String, Object> values() {
        return values;
    }

    /** A day without a time stands in the index at its first moment by UTC, which the zone may have on another day. */
    private void days(ResponseFilter filter, ZoneId zone) {
        if (filter.from != null && filter.to != null && filter.to.isBefore(filter.from)) {
            throw ProblemException.badParameter("to", "to must not be before from");
        }
        if (filter.from != null) {
            values.put("from", filter.from);
            values.put("start", filter.from.atStartOfDay(zone).toInstant());
            span.append(FROM);
            where("coalesce(r.answered_on >= :from, r.answered_at >= :start)");
        }
        if (filter.to != null) {
            values.put("to", filter.to);
            values.put("end", filter.to.plusDays(1).atStartOfDay(zone).toInstant());
            span.append(TO);
            where("coalesce(r.answered_on <= :to, r.answered_at < :end)");
        }
    }

    private void score(ResponseFilter filter) {
        if (filter.metric == null) {
            if (filter.atLeast != null || filter.atMost != null) {
                throw ProblemException.badParameter("metric", "metric says whose scores atLeast and atMost mean");
            }
            return;
        }
        if (filter.metric.equals(CheckedAnswers.CORE)) {
            throw ProblemException.badParameter("metric", "metric must be nps, msat, ces, intent or a construct");
        }
        values.put("metric", filter.metric);
        values.put("atLeast", filter.atLeast == null ? 0 : filter.atLeast);
        values.put("atMost", filter.atMost == null ? HIGHEST_SCORE : filter.atMost);
        where("coalesce((r.scores ->> :metric)::integer between :atLeast and :atMost, false)");
    }

    private void anyOf(String column, String text) {
        if (text == null) {
            return;
        }
        List<String> codes =
                Arrays.stream(text.split(",", -1)).map(String::strip).distinct().toList();
        if (!codes.stream().allMatch(code -> CODE.matcher(code).matches())) {
            throw ProblemException.badParameter(column, column + " must be codes separated by commas");
        }
        values.put(column, codes.toArray(String[]::new));
        where("r." + column + " = any(:" + column + ")");
    }

    private void where(String condition) {
        conditions.append(" and ").append(condition);
    }
}
