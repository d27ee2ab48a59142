package org.memberpulse.platform;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import org.memberpulse.problem.ProblemException;

/** Rows as a file, for callers that want CSV instead of JSON. */
public final class CsvAnswer {
    /** The media type that such operations offer beside JSON. */
    public static final String MEDIA_TYPE = "text/csv";

    private static final MediaType CSV = new MediaType("text", "csv", "UTF-8");

    private CsvAnswer() {}

    /**
     * Whether the caller wants CSV: says {@code format=csv} or, without a format, prefers it in {@code Accept}.
     *
     * @param format the query parameter; null when absent
     */
    public static boolean isWanted(String format, Request request) {
        if (format == null) {
            Variant variant = request.selectVariant(
                    Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV).build());
            return variant != null && variant.getMediaType().isCompatible(CSV);
        }
        return switch (format) {
            case "csv" -> true;
            case "json" -> false;
            default -> throw ProblemException.badParameter("format", "format must be json or csv");
        };
    }

    /** A file with a name (without the ending) and what {@link CsvTable} wrote. */
    public static Response.ResponseBuilder of(String name, String text) {
        return Response.ok(text, CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"");
    }
}
