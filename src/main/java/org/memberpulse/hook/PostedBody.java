package org.memberpulse.hook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

/** Reads what a tool posted, whatever it calls it: JSON, or the fields of a form. */
final class PostedBody {
    private static final int MOST_FIELDS = 1_000;

    /** Takes what tools send, also fields given twice. */
    private static final ObjectMapper LENIENT =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private PostedBody() {}

    static JsonNode read(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).strip();
        if (text.startsWith("{") || text.startsWith("[")) {
            try {
                return LENIENT.readTree(text);
            } catch (JsonProcessingException notJson) {
                throw unreadable();
            }
        }
        if (text.indexOf('=') < 1) {
            throw unreadable();
        }
        return form(text);
    }

    private static ObjectNode form(String text) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        try {
            new QueryStringDecoder(text, StandardCharsets.UTF_8, false, MOST_FIELDS)
                    .parameters()
                    .forEach((name, values) -> fields.put(name, values.get(0)));
        } catch (IllegalArgumentException badEscape) {
            throw unreadable();
        }
        return fields;
    }

    private static ProblemException unreadable() {
        return new ProblemException(ProblemCode.MALFORMED_BODY, "The body is neither JSON nor the fields of a form");
    }
}
