package org.memberpulse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Values that nobody should send, and bodies by a schema of the OpenAPI document with some of them inside. */
final class Hostile {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** Stands for what is no JSON value until the body is written. */
    private static final String RAW = "raw-";

    private static final List<String> RAWS = List.of(
            "1e400",
            "-1e400",
            "NaN",
            "01",
            "1e99999999999",
            "9".repeat(200),
            "{\"a\":1,\"a\":2}",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "[".repeat(40) + "]".repeat(40),
            "\"open",
            "tru",
            "");

    static final List<String> TEXTS = List.of(
            "",
            " ",
            "\t",
            "\r\n",
            "0",
            "-1",
            "99999999999999999999",
            "1.5",
            "null",
            "true",
            "=1+1",
            "@x",
            "'; drop--",
            "<script>",
            "{0}",
            "%s%n",
            "../..",
            "a/b",
            "\\",
            "\"",
            "é",
            "😀",
            "\u202eabc",
            "\ufeff",
            "\u0085",
            "nps",
            "mid-term",
            "student",
            "default",
            "m-1",
            "segment,stage",
            "dimension:",
            "month",
            "csv",
            "x".repeat(300),
            "2026-02-30",
            "0000-01-01",
            "0001-01-01",
            "9999-12-31",
            "10000-01-01",
            "-0001-01-01",
            "2026-13-01",
            "2026-03-29T01:30:00",
            "9999-12-31T23:59:59.999999999Z",
            "9999-12-31T23:59:59-18:00",
            "0001-01-01T00:00:00+18:00",
            "2026-12-31T23:59:60Z",
            "+999999999-12-31T00:00:00Z",
            "UTC",
            "GMT+1",
            "javascript:alert(1)",
            "https://[",
            "a@b",
            "en",
            "xx-YY",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1",
            "WyIwMDAxLTAxLTAxIixudWxsXQ",
            "WyI5MjIzMzcyMDM2ODU0Nzc1ODA3IiwiMS0xLTEtMS0xIl0");

    private static final List<JsonNode> NUMBERS = List.of(
            JSON.numberNode(0),
            JSON.numberNode(-1),
            JSON.numberNode(11),
            JSON.numberNode(Integer.MAX_VALUE),
            JSON.numberNode(Long.MIN_VALUE),
            JSON.numberNode(9.9),
            JSON.numberNode(1e308),
            JSON.numberNode(-0.0));

    private final JsonNode document;
    private final Random random;

    Hostile(JsonNode document, Random random) {
        this.document = document;
        this.random = random;
    }

    String text() {
        return one(TEXTS);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A body that would do but for one or two places. */
    String body(JsonNode schema) {
        ArrayNode holder = JSON.arrayNode().add(sample(schema, 0));
        for (int i = random.nextInt(3); i >= 0; i--) {
            spoil(holder);
        }
        String text = holder.get(0).toString();
        for (int i = 0; i < RAWS.size(); i++) {
            text = text.replace("\"" + RAW + i + "\"", RAWS.get(i));
        }
        return text;
    }

    private JsonNode value() {
        return switch (random.nextInt(8)) {
            case 0 -> one(NUMBERS);
            case 1 -> JSON.textNode(RAW + random.nextInt(RAWS.size()));
            case 2 -> JSON.nullNode();
            case 3 -> JSON.booleanNode(random.nextBoolean());
            case 4 -> JSON.arrayNode().add(JSON.textNode(text())).addNull();
            case 5 -> JSON.objectNode().set(text(), JSON.textNode(text()));
            default -> JSON.textNode(text());
        };
    }

    private void spoil(ArrayNode holder) {
        List<Runnable> places = new ArrayList<>();
        collect(holder, places);
        one(places).run();
    }

    private void collect(JsonNode node, List<Runnable> places) {
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int place = i;
                places.add(() -> array.set(place, value()));
                collect(array.get(i), places);
            }
        } else if (node instanceof ObjectNode object) {
            places.add(() -> object.set(text(), value()));
            object.fieldNames().forEachRemaining(name -> {
                places.add(() -> object.set(name, value()));
                collect(object.get(name), places);
            });
        }
    }

    private JsonNode sample(JsonNode told, int depth) {
        JsonNode schema =
                told.has("$ref") ? document.at(told.get("$ref").asText().substring(1)) : told;
        for (String choice : List.of("anyOf", "oneOf", "allOf")) {
            if (schema.has(choice)) {
                return sample(schema.get(choice).get(0), depth);
            }
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        String type = schema.path("type").isArray()
                ? schema.path("type").get(0).asText()
                : schema.path("type").asText();
        return switch (type) {
            case "object" -> object(schema, depth);
            case "array" ->
                depth > 5 ? JSON.arrayNode() : JSON.arrayNode().add(sample(schema.path("items"), depth + 1));
            case "integer", "number" -> JSON.numberNode(random.nextInt(12));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default ->
                JSON.textNode(one(List.of("abc", "mid-term", "m-1", "nps", "2026-03-01", "2026-03-01T10:00:00Z")));
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        schema.path("properties").fields().forEachRemaining(field -> {
            if (depth < 4 && random.nextInt(3) > 0) {
                object.set(field.getKey(), sample(field.getValue(), depth + 1));
            }
        });
        if (schema.path("additionalProperties").isObject()) {
            object.set("en", sample(schema.get("additionalProperties"), depth + 1));
        }
        return object;
    }
}
