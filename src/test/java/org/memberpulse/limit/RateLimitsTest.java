package org.memberpulse.limit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memberpulse.TestOrganization;

/** In tests keys and addresses have a large quota, tokens and failures that of the service. */
@QuarkusTest
class RateLimitsTest {
    private static final int QUOTA = 300;
    private static final int MORE = QUOTA + 200;

    private final TestOrganization acme = TestOrganization.create();

    /** One for all tests, because using it up takes hundreds of requests. */
    private static String worn;

    @TestHTTPResource("/")
    URL server;

    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

    /** The first refusal of a call that is made again and again; on a busy machine some comes back meanwhile. */
    private static Response refusal(Supplier<Response> call) {
        return Stream.generate(call)
                .limit(MORE)
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow(() -> new AssertionError("never refused"));
    }

    /** A refusal of a link that has nothing left. */
    private Response refusedNote() {
        if (worn == null) {
            worn = acme.invite("m-1", "mid-term");
        }
        return refusal(() -> note(worn));
    }

    private static Response note(String token) {
        return given().contentType("application/json")
                .header("Origin", "https://portal.example")
                .body("{}")
                .post("/v1/public/invitations/" + token + "/events");
    }

    private static ValidatableResponse refused(Response answer, String policy) {
        return answer.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .header("Retry-After", matchesPattern("[1-9]\\d*"))
                .header("RateLimit-Policy", startsWith("\"" + policy + "\";q="))
                .header("RateLimit", matchesPattern("\"" + policy + "\";r=0;t=[1-9]\\d*"))
                .body("code", is("too_many_requests"))
                .body("detail", containsString("Try again in "));
    }

    @Test
    void everyAnswerTellsTheTightestLimitAndWhatIsLeft() {
        String token = acme.invite("m-1", "mid-term");
        TestOrganization.read(token)
                .statusCode(200)
                .header("RateLimit-Policy", "\"token\";q=300;w=60")
                .header("RateLimit", "\"token\";r=299;t=60");
        acme.get("/v1/organization")
                .header("RateLimit-Policy", "\"key\";q=1000000;w=60")
                .header("RateLimit", matchesPattern("\"key\";r=\\d+;t=60"));
        given().get("/v1/organization").then().statusCode(401).header("RateLimit-Policy", "\"address\";q=1000000;w=60");
    }

    @Test
    void aLinkThatIsUsedTooOftenIsRefusedAndNoOther() {
        refused(refusedNote(), "token")
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Expose-Headers", "RateLimit, RateLimit-Policy, Retry-After");
        TestOrganization.read(acme.invite("m-2", "mid-term")).statusCode(200);
    }

    @Test
    void thePageOfALinkThatIsUsedTooOftenIsAPage() {
        refusedNote();
        refusal(() -> given().get("/s/" + worn))
                .then()
                .contentType(startsWith("text/html"))
                .header("Retry-After", matchesPattern("[1-9]\\d*"))
                .body(containsString("try again in a minute"));
    }

    @Test
    void aBodyThatIsNotReadLeavesTheConnectionAsItIs() throws IOException {
        refusedNote();
        String body = "{\"type\": \"" + "x".repeat(500_000) + "\"}";
        String request = "POST /v1/public/invitations/" + worn + "/events HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        int refused = 0;
        try (Socket socket = new Socket("localhost", server.getPort())) {
            socket.setSoTimeout(10_000);
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (int i = 0; i < MORE && refused < 3; i++) {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
                refused += answered(in) == 429 ? 1 : 0;
            }
        }
        assertEquals(3, refused);
    }

    private static int answered(BufferedReader in) throws IOException {
        int status = Integer.parseInt(in.readLine().split(" ")[1]);
        int length = 0;
        for (String header = in.readLine(); !header.isEmpty(); header = in.readLine()) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring("content-length:".length()).strip());
            }
        }
        for (int i = 0; i < length; i++) {
            in.read();
        }
        return status;
    }

    @Test
    void whoGuessesIsStoppedAndWhatIsKnownToWorkGoesOn() {
        String known = acme.invite("m-1", "mid-term");
        String unused = acme.invite("m-2", "mid-term");
        FromAddress guesser = FromAddress.unused();
        guesser.send().get("/v1/public/invitations/" + known).then().statusCode(200);

        refused(stopped(guesser, () -> guess(guesser)), "failures");
        refused(stopped(guesser, () -> guesser.send().auth().oauth2("mp_wrong").get("/v1/organization")), "failures");
        refused(stopped(guesser, () -> guesser.send().body("x").post("/v1/hooks/" + acme.id() + ".wrong")), "failures");
        stopped(
                guesser,
                () -> guesser.send().header("X-Forwarded-For", "192.0.2.1").get("/s/wrong"));
        stopped(guesser, () -> guesser.send().get("/r/" + acme.slug() + "/mid-term?m=m-1&k=wrong"));
        refused(
                stopped(guesser, () -> guesser.send()
                        .contentType("application/json")
                        .body(TestOrganization.json("{'organization': 'x', 'member': 'm-1', 'signature': 'wrong'}"))
                        .post("/v1/public/pending-invitation")),
                "failures");

        guesser.send().get("/v1/public/invitations/" + known).then().statusCode(200);
        guesser.send().auth().oauth2(acme.key()).get("/v1/organization").then().statusCode(200);
        FromAddress.unused()
                .send()
                .get("/v1/public/invitations/" + unused)
                .then()
                .statusCode(200);
    }

    private static Response guess(FromAddress guesser) {
        return guesser.send().get("/v1/public/invitations/" + UUID.randomUUID());
    }

    /** The refusal of a call by somebody who guesses; some failures may come back before it is made. */
    private static Response stopped(FromAddress guesser, Supplier<Response> call) {
        return refusal(() -> {
            refusal(() -> guess(guesser));
            return call.get();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/widget/v1/member-pulse.js", "/dashboard", "/dashboard/api.js", "/nothing"})
    void whatIsServedFromMemoryCountsForNothing(String path) {
        given().get(path).then().header("RateLimit", nullValue()).header("RateLimit-Policy", nullValue());
    }

    @Test
    void metricsNameNoLinkThatWasRefused() {
        refusedNote();
        given().body("x".repeat(2 << 20)).put("/v1/public/invitations/" + worn + "/response");
        String told = given().port(managementPort).get("/q/metrics").asString();
        assertTrue(told.contains("status=\"429\""), told);
        assertFalse(told.contains(worn));
    }
}
