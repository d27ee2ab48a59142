package org.memberpulse.outcome;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.memberpulse.metric.Confidence;
import org.memberpulse.outcome.JourneyReports.Made;
import org.memberpulse.platform.CsvAnswer;
import org.memberpulse.platform.Cursor;
import org.memberpulse.problem.ProblemException;

/** Puts the rows of a report about journeys into the form a caller asked for. */
final class JourneyAnswer {
    private static final int ROWS_A_PAGE = 100;

    private final Made made;
    private final JourneyParameters parameters;

    JourneyAnswer(Made made, JourneyParameters parameters) {
        this.made = made;
        this.parameters = parameters;
    }

    Response of(boolean csv, UriInfo uri) {
        int limit = parameters.limit != null ? parameters.limit : csv ? Integer.MAX_VALUE : ROWS_A_PAGE;
        List<JourneyRow> following = following();
        List<JourneyRow> page = following.subList(0, Math.min(limit, following.size()));
        String next = page.size() < following.size() ? cursor(page.get(page.size() - 1)) : null;
        Response.ResponseBuilder response = csv ? csv(page) : json(page, next);
        if (next != null) {
            response.link(
                    uri.getRequestUriBuilder().replaceQueryParam("after", next).build(), "next");
        }
        return response.header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Accept, Authorization")
                .build();
    }

    private Response.ResponseBuilder json(List<JourneyRow> page, String next) {
        return Response.ok(
                new JourneyPage(
                        groupBy(),
                        made.query().period().code(),
                        made.organization().zone().getId(),
                        made.organization().minimumCell(),
                        Confidence.LEVEL,
                        made.roster().completeOn(),
                        page,
                        next),
                MediaType.APPLICATION_JSON_TYPE);
    }

    private List<String> groupBy() {
        return Stream.of(
                        made.query().bySegment() ? "segment" : null,
                        made.query().byStage() ? "stage" : null)
                .filter(axis -> axis != null)
                .toList();
    }

    private Response.ResponseBuilder csv(List<JourneyRow> page) {
        return CsvAnswer.of("journey", new JourneyColumns(made.query()).write(page));
    }

    /** Those after the last row of the page before, which is told by its key. */
    private List<JourneyRow> following() {
        List<JourneyRow> rows = made.rows();
        if (parameters.after == null) {
            return rows;
        }
        List<String> last = Cursor.read(parameters.after, Arrays::asList);
        for (int i = 0; i < rows.size(); i++) {
            if (key(rows.get(i)).equals(last)) {
                return rows.subList(i + 1, rows.size());
            }
        }
        throw ProblemException.badParameter("after", "after must be the next of an earlier page");
    }

    private static String cursor(JourneyRow row) {
        return Cursor.of(key(row).toArray(String[]::new));
    }

    private static List<String> key(JourneyRow row) {
        return Arrays.asList(
                row.metric(),
                row.segment(),
                row.stage(),
                row.tenure() == null ? null : row.tenure().code(),
                row.periodStart().toString());
    }
}
