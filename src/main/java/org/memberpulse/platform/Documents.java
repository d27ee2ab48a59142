package org.memberpulse.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Whole rows as documents with the names of the API, so that a column that is added later is in them too. */
public final class Documents {
    private Documents() {}

    /**
     * Needs a transaction.
     *
     * @param sql selects one JSON object a row, such as {@code to_jsonb(member) - 'id'}
     * @param parameters by name
     */
    public static List<ObjectNode> of(Handle handle, String sql, Map<String, ?> parameters) {
        handle.execute("set local time zone 'UTC'");
        return handle.createQuery(sql)
                .bindMap(parameters)
                .mapTo(String.class)
                .map(row -> document(Json.object(row)))
                .list();
    }

    private static ObjectNode document(ObjectNode row) {
        ObjectNode document = row.objectNode();
        row.properties()
                .forEach(column -> document.set(camelCase(column.getKey()), value(column.getKey(), column.getValue())));
        return document;
    }

    private static JsonNode value(String column, JsonNode value) {
        return column.endsWith("_at") && value.isTextual()
                ? TextNode.valueOf(value.textValue().replace("+00:00", "Z"))
                : value;
    }

    private static String camelCase(String column) {
        StringBuilder name = new StringBuilder();
        for (String word : column.split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
