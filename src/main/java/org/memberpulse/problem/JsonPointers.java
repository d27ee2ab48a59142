package org.memberpulse.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.List;

/** RFC 6901 pointers from the paths of Jackson and of bean validation. */
final class JsonPointers {
    private JsonPointers() {}

    static String of(List<JsonMappingException.Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            append(pointer, step.getFieldName() != null ? step.getFieldName() : String.valueOf(step.getIndex()));
        }
        return pointer.toString();
    }

    /** {@code create.newSurvey.questions[2].text} is {@code /questions/2/text}: method and argument are ours alone. */
    static String of(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            // An index stands on the node that follows the list.
            if (node.isInIterable() && (node.getIndex() != null || node.getKey() != null)) {
                append(pointer, String.valueOf(node.getIndex() != null ? node.getIndex() : node.getKey()));
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                append(pointer, node.getName());
            }
        }
        return pointer.toString();
    }

    private static void append(StringBuilder pointer, String step) {
        pointer.append('/').append(step.replace("~", "~0").replace("/", "~1"));
    }
}
