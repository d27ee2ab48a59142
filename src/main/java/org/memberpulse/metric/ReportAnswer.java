package org.memberpulse.metric;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.memberpulse.platform.CsvAnswer;

/**
 * Puts a report into the form a caller asked for, unless the caller has it already: then nothing is read.
 *
 * @param rowType the record that a row becomes
 * @param distribution the scores that a distribution has columns for in CSV
 */
record ReportAnswer<R extends ReportRow>(Class<R> rowType, Scale distribution, AsPage<R> asPage) {
    private static final int ROWS_A_PAGE = 100;

    /** Makes the page from its rows. */
    interface AsPage<R> {
        ReportPage<R> of(Asked asked, List<R> rows, String next);
    }

    Response of(Reports reports, Asked asked, Request request, UriInfo uri, Function<Asked, List<ReportLine<R>>> rows) {
        boolean csv = CsvAnswer.isWanted(asked.parameters().format, request);
        boolean mayReadResponses = reports.mayReadResponses();
        EntityTag tag = asked.tag(uri, csv, mayReadResponses);
        Response.ResponseBuilder response = request.evaluatePreconditions(tag);
        if (response == null) {
            Reports.Made<List<ReportLine<R>>> made = reports.inOneState(asked, rows);
            tag = made.asked().tag(uri, csv, mayReadResponses);
            response = page(made.asked(), uri, csv, made.figures());
        }
        return response.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Accept, Authorization")
                .build();
    }

    private Response.ResponseBuilder page(Asked asked, UriInfo uri, boolean csv, List<ReportLine<R>> rows) {
        ReportParameters parameters = asked.parameters();
        int limit = parameters.limit != null ? parameters.limit : csv ? Integer.MAX_VALUE : ROWS_A_PAGE;
        List<ReportLine<R>> following = following(rows, parameters.after);
        List<ReportLine<R>> page = following.subList(0, Math.min(limit, following.size()));
        String next =
                page.size() < following.size() ? page.get(page.size() - 1).key().cursor() : null;
        List<R> figures = page.stream().map(ReportLine::figures).toList();
        Response.ResponseBuilder response = csv
                ? csv(asked, figures)
                : Response.ok(asPage.of(asked, figures, next), MediaType.APPLICATION_JSON_TYPE);
        if (next != null) {
            response.link(
                    uri.getRequestUriBuilder().replaceQueryParam("after", next).build(), "next");
        }
        return response;
    }

    private Response.ResponseBuilder csv(Asked asked, List<R> rows) {
        ReportQuery query = asked.query();
        Set<String> absent = new HashSet<>();
        for (Axis axis : Axis.values()) {
            if (axis != Axis.DIMENSION && !query.groupBy().contains(axis)) {
                absent.add(axis.code());
            }
        }
        if (!query.weighted()) {
            absent.add("weighted");
        }
        String dimension = query.groupBy().contains(Axis.DIMENSION) ? Axis.DECLARED + query.dimension() : null;
        return CsvAnswer.of(asked.name(), new CsvReport(rowType, absent, dimension, distribution).write(rows));
    }

    private static <R> List<ReportLine<R>> following(List<ReportLine<R>> rows, String after) {
        if (after == null) {
            return rows;
        }
        RowKey last = RowKey.ofCursor(after);
        return rows.stream().filter(row -> row.key().compareTo(last) > 0).toList();
    }
}
