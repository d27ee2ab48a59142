package org.memberpulse.response;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import org.memberpulse.problem.ProblemException;

/** The forms in which responses are told. */
enum ResponseForm {
    JSON(new MediaType("application", "json")),
    NDJSON(new MediaType("application", "x-ndjson")),
    CSV(new MediaType("text", "csv", "UTF-8"));

    private final MediaType mediaType;

    ResponseForm(MediaType mediaType) {
        this.mediaType = mediaType;
    }

    MediaType mediaType() {
        return mediaType;
    }

    /**
     * What the caller names or, without a name, prefers in {@code Accept}.
     *
     * @param format the query parameter; null when absent
     */
    static ResponseForm of(String format, Request request) {
        if (format == null) {
            Variant variant = request.selectVariant(Variant.mediaTypes(JSON.mediaType, NDJSON.mediaType, CSV.mediaType)
                    .build());
            return variant == null
                    ? JSON
                    : Arrays.stream(values())
                            .filter(form -> form.mediaType.isCompatible(variant.getMediaType()))
                            .findFirst()
                            .orElse(JSON);
        }
        return switch (format) {
            case "json" -> JSON;
            case "ndjson" -> NDJSON;
            case "csv" -> CSV;
            default -> throw ProblemException.badParameter("format", "format must be json, ndjson or csv");
        };
    }
}
