package org.memberpulse.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class JsonBodyTest {
    private static ValidatableResponse send(String path, byte[] body) {
        return given().contentType("application/json").body(body).post(path).then();
    }

    private static ValidatableResponse refused(String json, String code) {
        return send("/v1/probe", json.getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", is(code))
                .body(not(containsString("java")))
                .body(not(containsString("jackson")))
                .body(not(containsString("Probe")));
    }

    private static ValidatableResponse accepted(String json) {
        return send("/v1/probe", json.getBytes(StandardCharsets.UTF_8)).statusCode(200);
    }

    static byte[][] notJson() {
        return InvalidDocuments.all();
    }

    @ParameterizedTest
    @MethodSource("notJson")
    void whatIsNotJsonIsRefused(byte[] document) {
        for (String path : new String[] {"/v1/probe/tree", "/v1/probe"}) {
            var request = given().contentType("application/json").body(document);
            (path.endsWith("tree") ? request.put(path) : request.post(path))
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("code", notNullValue());
        }
    }

    @Test
    void malformedJsonSaysWhere() {
        refused("{\"size\":1,\n \"name\" \"x\"}", "malformed_body").body("detail", containsString("line 2, column 9"));
        refused("{\"size\":1,\"size\":2}", "malformed_body").body("detail", containsString("twice"));
        refused("{\"size\":1} x", "malformed_body");
        refused("{\"size\":1}{}", "malformed_body").body("detail", containsString("follows"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "\n"})
    void aNeededBodyMustBeThere(String body) {
        refused(body, "malformed_body").body("detail", is("A body is needed here."));
    }

    @Test
    void anOptionalBodyMayBeLeftOut() {
        given().contentType("application/json")
                .post("/v1/probe/bodiless")
                .then()
                .statusCode(200)
                .body(is("none"));
        send("/v1/probe/bodiless", "{\"size\":1}".getBytes(StandardCharsets.UTF_8))
                .body(is("some"));
    }

    @Test
    void anUnknownFieldIsNamed() {
        refused("{\"size\":1,\"questions\":[{\"txt\":\"a\"}]}", "unknown_field")
                .body("errors[0].pointer", is("/questions/0/txt"))
                .body("detail", containsString("scale, text"));
    }

    static String[][] wrongTypes() {
        return new String[][] {
            {"/size", "9.9", "a whole number"},
            {"/size", "9.0", "a whole number"},
            {"/size", "\"9\"", "a whole number"},
            {"/size", "null", "a whole number"},
            {"/size", "true", "a whole number"},
            {"/size", "3000000000", "2147483647"},
            {"/count", "\"\"", "a whole number"},
            {"/count", "[]", "a whole number"},
            {"/count", "1e2", "a whole number"},
            {"/count", "{}", "a whole number"},
            {"/share", "\"0.5\"", "a number"},
            {"/share", "true", "a number"},
            {"/share", "1e999", "out of range"},
            {"/name", "1", "a text"},
            {"/name", "1.5", "a text"},
            {"/name", "true", "a text"},
            {"/name", "[\"a\"]", "a text"},
            {"/name", "{}", "a text"},
            {"/flag", "1", "true or false"},
            {"/flag", "\"true\"", "true or false"},
            {"/flag", "\"\"", "true or false"},
            {"/status", "1", "active, not_renewed"},
            {"/status", "\"NOT_RENEWED\"", "active, not_renewed"},
            {"/status", "\"Active\"", "active"},
            {"/status", "\"\"", "active"},
            {"/status", "\"1\"", "active"},
            {"/day", "\"2026-8-1\"", "2026-08-01"},
            {"/day", "\"2026-02-30\"", "a date"},
            {"/day", "\"2026-08-01T00:00:00Z\"", "a date"},
            {"/day", "20260801", "a date"},
            {"/day", "[2026,8,1]", "a date"},
            {"/day", "\"\"", "a date"},
            {"/day", "\"+12026-08-01\"", "a date"},
            {"/day", "\"0000-01-01\"", "a date"},
            {"/at", "\"2026-08-01\"", "a time"},
            {"/at", "\"2026-08-01T10:00:00\"", "a time"},
            {"/at", "1790000000", "a time"},
            {"/at", "1790000000.5", "a time"},
            {"/at", "\"1790000000\"", "a time"},
            {"/at", "\"\"", "a time"},
            {"/id", "\"x\"", "a UUID"},
            {"/id", "\"\"", "a UUID"},
            {"/locale", "1", "a text"},
            {"/questions", "{}", "an array"},
            {"/questions", "\"\"", "an array"},
            {"/questions", "\"a\"", "an array"},
            {"/questions/0", "[\"\"]", "an object"},
            {"/questions/0", "[1]", "an object"},
            {"/byCode", "[]", "an object"},
            {"/byCode", "\"\"", "an object"},
            {"/counts", "{\"NOT_RENEWED\":1}", "one of active, not_renewed"},
        };
    }

    @ParameterizedTest
    @MethodSource("wrongTypes")
    void aWrongTypeIsSaidInPlainWords(String pointer, String value, String expected) {
        String field = pointer.split("/")[1];
        String size = field.equals("size") ? "" : "\"size\":1,";
        refused("{" + size + "\"" + field + "\":" + value + "}", "wrong_type")
                .body("errors[0].pointer", is(pointer))
                .body("errors[0].detail", containsString(expected));
    }

    @Test
    void theWholeBodyMayHaveTheWrongType() {
        for (String body : new String[] {"[]", "1", "\"\"", "true", "[{\"size\":1}]"}) {
            refused(body, "wrong_type").body("detail", is("The body must be an object."));
        }
    }

    @Test
    void textThatCannotBeKeptIsRefused() {
        for (String half : new String[] {"\\u0000", "a\\u0000b", "\\ud800", "\\udc00", "\\ud83dx", "\\ude00\\ud83d"}) {
            refused("{\"size\":1,\"name\":\"" + half + "\"}", "malformed_body").body("errors[0].pointer", is("/name"));
            refused("{\"size\":1,\"questions\":[{\"text\":\"" + half + "\"}]}", "malformed_body")
                    .body("errors[0].pointer", is("/questions/0/text"));
            refused("{\"size\":1,\"rule\":{\"a\":[1,\"" + half + "\"]}}", "malformed_body")
                    .body("errors[0].pointer", is("/rule/a/1"));
            refused("{\"size\":1,\"rule\":{\"" + half + "\":1}}", "malformed_body");
            refused("{\"size\":1,\"byCode\":{\"" + half + "\":null}}", "malformed_body");
        }
    }

    @Test
    void sizesAreBounded() {
        accepted("{\"size\":1,\"rule\":" + "[".repeat(31) + "]".repeat(31) + "}");
        refused("{\"size\":1,\"rule\":" + "[".repeat(32) + "]".repeat(32) + "}", "malformed_body");
        refused("{\"size\":1,\"name\":\"" + "x".repeat(100_001) + "\"}", "malformed_body");
        refused("{\"size\":" + "1".repeat(200) + "}", "malformed_body");
    }

    @Test
    void aFieldLeftOutDiffersFromNull() {
        Map.of("{\"size\":1}", "absent", "{\"size\":1,\"locale\":null}", "null", "{\"size\":1,\"locale\":\"en\"}", "en")
                .forEach((json, seen) -> send("/v1/probe/optional", json.getBytes(StandardCharsets.UTF_8))
                        .statusCode(200)
                        .body("locale", is(seen)));
    }

    @Test
    void valuesComeBackAsTheyWereSent() {
        String answer = accepted("{\"name\":\"n\",\"count\":3,\"size\":1,\"share\":2,\"flag\":true,"
                        + "\"status\":\"not_renewed\",\"day\":\"2026-08-01\",\"at\":\"2026-08-01T12:00:00+02:00\","
                        + "\"counts\":{\"not_renewed\":1},\"rule\":{\"x\":1.50}}")
                .extract()
                .asString();
        assertEquals(
                "{\"name\":\"n\",\"count\":3,\"size\":1,\"share\":2.0,\"flag\":true,\"status\":\"not_renewed\","
                        + "\"day\":\"2026-08-01\",\"at\":\"2026-08-01T10:00:00Z\",\"id\":null,\"locale\":null,"
                        + "\"questions\":null,\"byCode\":null,\"counts\":{\"not_renewed\":1},\"rule\":{\"x\":1.5}}",
                answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83D\uDE00\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "\u202Eright to left\u202C \u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627",
                "Z\u0351\u036B\u0343\u036A\u0302\u036B",
                "'; DROP TABLE member; --",
                "<script>alert(1)</script>",
                "\"quoted\" and \\ and /",
                "tab\tnew\nline\r\b\f",
                "\u0001\u001f\u007f\u0085",
                "\uFEFF\u200B\u2028\u2029",
                "=1+1",
                "${jndi:ldap://x}",
                "{{7*7}}",
                "%s%n%x",
                "null",
                "NaN",
                "undefined",
                "\uFFFD\uFFFE\uFFFF",
                "\uD834\uDD1E\uDBFF\uDFFF",
                "e\u0301 \u00e9",
                "../../etc/passwd",
                " leading and trailing ",
                ""
            })
    void naughtyStringsComeBackUnchanged(String text) throws Exception {
        var mapper = org.memberpulse.platform.StrictJson.mapper();
        String answer = accepted(mapper.writeValueAsString(Map.of("size", 1, "name", text)))
                .extract()
                .asString();
        assertEquals(text, mapper.readTree(answer).get("name").textValue());
    }

    @Test
    void longTextsComeBackUnchanged() {
        String text = "\u00e9".repeat(50_000);
        accepted("{\"size\":1,\"name\":\"" + text + "\"}").body("name", is(text));
    }
}
