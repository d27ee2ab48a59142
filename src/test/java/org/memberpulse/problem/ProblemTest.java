package org.memberpulse.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ProblemTest {
    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body("status", is(status))
                .body("code", is(code))
                .body("type", is("https://memberpulse.org/problems/" + code.replace('_', '-')))
                .body("title", not(emptyString()))
                .body("detail", not(emptyString()))
                .body("traceId", matchesPattern("[0-9a-f]{32}"))
                .body(not(containsString("secret")))
                .body(not(containsString("java")))
                .body(not(containsString("Exception")));
    }

    private static ValidatableResponse get(String path, int status, String code) {
        return problem(given().get(path).then(), status, code);
    }

    private static ValidatableResponse post(String body, int status, String code) {
        return problem(
                given().contentType("application/json")
                        .body(body)
                        .post("/v1/probe")
                        .then(),
                status,
                code);
    }

    @ParameterizedTest
    @CsvSource({
        "conflict,409,conflict",
        "unauthorized,401,unauthenticated",
        "bad-key,401,unauthenticated",
        "forbidden,403,scope_missing",
        "statement-timeout,503,unavailable",
        "pool,503,unavailable",
        "rollback,503,unavailable",
        "unique,500,internal_error",
        "json,500,internal_error",
        "io,500,internal_error",
        "other,500,internal_error"
    })
    void everyExceptionIsAProblem(String what, int status, String code) {
        get("/v1/probe/throw/" + what, status, code).body("$", not(hasKey("errors")));
    }

    @Test
    void aLanguageThatIsNoneIsPassedOver() {
        given().header("Accept-Language", "-")
                .get("/v1/probe?min=6")
                .then()
                .statusCode(400)
                .body("code", is("bad_parameter"));
    }

    @Test
    void aFailureWhileWritingIsOurs() {
        get("/v1/probe/unwritable", 500, "internal_error");
    }

    @Test
    void aRedirectPasses() {
        given().redirects().follow(false).get("/v1/probe/throw/redirect").then().statusCode(303);
    }

    @Test
    void anOutageSaysWhenToComeBack() {
        get("/v1/probe/throw/pool", 503, "unavailable").header("Retry-After", "2");
    }

    @Test
    void aMissingKeyIsAskedForInBothWays() {
        var challenges = get("/v1/probe/throw/unauthorized", 401, "unauthenticated")
                .extract()
                .headers()
                .getValues("WWW-Authenticate");
        org.junit.jupiter.api.Assertions.assertEquals("Bearer realm=\"member-pulse\"", challenges.get(0));
        org.junit.jupiter.api.Assertions.assertTrue(challenges.get(1).startsWith("Basic "));
    }

    @Test
    void theTraceIdIsTheCallers() {
        given().header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .get("/nowhere")
                .then()
                .body("traceId", is("0af7651916cd43dd8448eb211c80319c"));
    }

    @ParameterizedTest
    @CsvSource({"/nowhere", "/v1/nowhere", "/v1/probe/by-id/no-uuid", "/v1/probe/by-id/1/2", "/v1/%c3%28"})
    void anUnknownPathIsNotFound(String path) {
        problem(given().urlEncodingEnabled(false).get(path).then(), 404, "not_found");
    }

    @Test
    void staticFilesAreStillServed() {
        given().get("/probe.txt")
                .then()
                .statusCode(200)
                .body(is("a static file\n"))
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void aWrongMethodNamesTheRightOnes() {
        problem(given().delete("/v1/probe").then(), 405, "method_not_allowed")
                .header("Allow", "GET, HEAD, OPTIONS, POST");
        problem(given().delete("/v1/probe/tree").then(), 405, "method_not_allowed")
                .header("Allow", "OPTIONS, PUT");
    }

    @Test
    void anErrorIsAProblemWhateverAcceptSays() {
        problem(given().accept("text/csv").get("/v1/probe/csv?fail=true").then(), 404, "member_unknown");
        problem(given().accept("text/html").get("/nowhere").then(), 404, "not_found");
        problem(given().accept("image/png").get("/v1/probe/csv").then(), 406, "not_acceptable");
    }

    @Test
    void aForeignFormatIsNotTaken() {
        problem(
                given().contentType("text/plain")
                        .body("{}")
                        .post("/v1/probe/batch")
                        .then(),
                415,
                "unsupported_media_type");
        problem(
                given().contentType("application/xml")
                        .body("<a/>")
                        .post("/v1/probe")
                        .then(),
                415,
                "unsupported_media_type");
    }

    @Test
    void aViolationPointsIntoTheBody() {
        post("{\"size\":1,\"questions\":[{\"text\":\"a\"},{\"text\":\" \"}]}", 422, "invalid")
                .body("errors[0].pointer", is("/questions/1/text"))
                .body("errors[0].detail", is("must not be blank"));
        post("{\"size\":1,\"byCode\":{\"a/b\":{\"text\":\"\"}}}", 422, "invalid")
                .body("errors.pointer", hasItem("/byCode/a~1b/text"));
        post("{\"size\":1,\"questions\":[{\"text\":\"a\",\"scale\":[1,null]}]}", 422, "invalid")
                .body("errors.pointer", hasItem("/questions/0/scale/1"));
    }

    @Test
    void aParameterOutOfRangeIsNamed() {
        get("/v1/probe?min=6", 400, "bad_parameter").body("errors[0].pointer", is("min"));
        get("/v1/probe?limit=101", 400, "bad_parameter").body("errors[0].pointer", is("limit"));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=x,limit",
        "limit=9.5,limit",
        "limit=,limit",
        "limit=99999999999,limit",
        "limit=1&limit=2,limit",
        "status=NOT_RENEWED,status",
        "status=gone,status",
        "from=2026-02-30,from",
        "from=yesterday,from",
        "id=1,id",
        "deep=yes,deep",
        "lmit=5,lmit",
        "after=a&after=b,after",
        "segment=a&x=b,x"
    })
    void aQueryThatWouldBeMisreadIsRefused(String query, String name) {
        problem(given().urlEncodingEnabled(false).get("/v1/probe?" + query).then(), 400, "bad_parameter")
                .body("errors[0].pointer", is(name))
                .body("detail", startsWith(name));
    }

    @Test
    void aGoodQueryIsRead() {
        given().get("/v1/probe?limit=5&status=not_renewed&segment=a&segment=b&from=2026-08-01&deep=true")
                .then()
                .statusCode(200)
                .body(is("5 NOT_RENEWED [a, b]"));
    }

    @Test
    void publicLinksMayCarryForeignParameters() {
        given().get("/v1/public/probe?score=9&utm_source=mail").then().statusCode(200);
        get("/v1/public/probe?score=x", 400, "bad_parameter").body("errors[0].pointer", is("score"));
    }
}
