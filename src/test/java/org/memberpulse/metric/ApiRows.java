package org.memberpulse.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.memberpulse.TestOrganization;
import org.memberpulse.platform.Json;

/**
 * The rows of a report as the API answers them, under the names of columns; without how NPS fell on the eleven scores, for
 * which the views have none.
 */
final class ApiRows {
    private ApiRows() {}

    /** All rows, each without what is null. */
    static List<Map<String, Object>> of(String key, String metric, String groupBy, String period) {
        String answer = TestOrganization.as(key)
                .queryParam("period", period)
                .queryParam("limit", 1000)
                .queryParams(groupBy.isEmpty() ? Map.of() : Map.of("groupBy", groupBy))
                .get("/v1/metrics/" + metric)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        JsonNode page = Json.object(answer);
        assertTrue(page.get("next").isNull());
        List<Map<String, Object>> rows = new ArrayList<>();
        page.get("data").forEach(row -> rows.add(columns(withoutScores(row))));
        return rows;
    }

    private static JsonNode withoutScores(JsonNode row) {
        return row.has(Metric.NPS) ? ((ObjectNode) row).without("distribution") : row;
    }

    private static Map<String, Object> columns(JsonNode row) {
        Map<String, Object> columns = new TreeMap<>();
        row.properties().forEach(field -> {
            String column = field.getKey().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
            if (field.getValue() instanceof ArrayNode scores) {
                for (int i = 0; i < scores.size(); i++) {
                    BiReader.put(columns, column + (i + 1), scores.get(i).longValue());
                }
            } else {
                BiReader.put(columns, column, value(field.getValue()));
            }
        });
        assertEquals(false, columns.remove("partial"));
        return columns;
    }

    private static Object value(JsonNode value) {
        if (value.isNumber()) {
            return value.doubleValue();
        }
        return value.isBoolean() ? Boolean.valueOf(value.booleanValue()) : value.textValue();
    }
}
