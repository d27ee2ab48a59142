package org.memberpulse.metric;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.memberpulse.platform.CsvAnswer;

/**
 * Puts rows into the form a caller asked for.
 *
 * @param rowType the record that a row becomes
 */
record ReportAnswer<R extends ReportRow>(
        Class<R> rowType, Function<Row, R> inFigures, AsPage<R> asPage, Scale distribution) {
    /** Makes the page from its rows. */
    interface AsPage<R> {
        ReportPage<R> of(Reports.Made made, List<R> rows, String next);
    }

    private static final int ROWS_A_PAGE = 100;

    Response of(Reports.Made made, ReportParameters parameters, Request request, UriInfo uri) {
        boolean csv = CsvAnswer.isWanted(parameters.format, request);
        int limit = parameters.limit != null ? parameters.limit : csv ? Integer.MAX_VALUE : ROWS_A_PAGE;
        List<Row> following = following(made.rows(), parameters.after);
        List<Row> page = following.subList(0, Math.min(limit, following.size()));
        String next =
                page.size() < following.size() ? page.get(page.size() - 1).key().cursor() : null;
        Response.ResponseBuilder response = csv ? csv(made, page) : json(made, page, next);
        if (next != null) {
            response.link(
                    uri.getRequestUriBuilder().replaceQueryParam("after", next).build(), "next");
        }
        return response.header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Accept, Authorization")
                .build();
    }

    private Response.ResponseBuilder json(Reports.Made made, List<Row> page, String next) {
        return Response.ok(
                asPage.of(made, page.stream().map(inFigures).toList(), next), MediaType.APPLICATION_JSON_TYPE);
    }

    private Response.ResponseBuilder csv(Reports.Made made, List<Row> page) {
        Set<String> absent = Arrays.stream(Axis.values())
                .filter(axis -> !made.query().groupBy().contains(axis))
                .map(Axis::code)
                .collect(Collectors.toSet());
        String text = new CsvReport(rowType, absent, distribution)
                .write(page.stream().map(inFigures).toList());
        return CsvAnswer.of(made.query().metric(), text);
    }

    private static List<Row> following(List<Row> rows, String after) {
        if (after == null) {
            return rows;
        }
        RowKey last = RowKey.ofCursor(after);
        return rows.stream().filter(row -> row.key().compareTo(last) > 0).toList();
    }
}
