package org.memberpulse.hook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Finds what stands at a place of a body, see {@link HookMapping}. */
final class Place {
    private Place() {}

    /** A missing node when nothing stands there. */
    static JsonNode find(JsonNode body, String place) {
        if (!place.startsWith("/")) {
            return body.path(place);
        }
        JsonNode found = body;
        for (String segment : place.substring(1).split("/", -1)) {
            found = step(found, segment.replace("~1", "/").replace("~0", "~"));
        }
        return found;
    }

    private static JsonNode step(JsonNode from, String segment) {
        int equals = segment.indexOf('=');
        if (segment.startsWith("[") && segment.endsWith("]") && equals > 1) {
            return pick(from, segment.substring(1, equals), segment.substring(equals + 1, segment.length() - 1));
        }
        if (from.isArray() && segment.matches("\\d{1,6}")) {
            return from.path(Integer.parseInt(segment));
        }
        return from.path(segment);
    }

    private static JsonNode pick(JsonNode list, String field, String value) {
        if (list.isArray()) {
            for (JsonNode element : list) {
                if (element.path(field).asText().equals(value)) {
                    return element;
                }
            }
        }
        return MissingNode.getInstance();
    }
}
