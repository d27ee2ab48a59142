package org.memberpulse.widget;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.memberpulse.MovableClock.in;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memberpulse.TestOrganization;

@QuarkusTest
class MemberLinkTest {
    private TestOrganization acme;
    private String key;

    @BeforeEach
    void member() {
        acme = TestOrganization.create();
        acme.putMember("m 1/ä", "{'locale': 'de'}").statusCode(201);
        key = acme.get("/v1/members/{memberId}/key", "m 1/ä").extract().path("memberKey");
    }

    private ValidatableResponse open(String organization, String stage, String memberId, String key) {
        return given().redirects()
                .follow(false)
                .queryParam("m", memberId)
                .queryParam("k", key)
                .queryParam("score", "9")
                .queryParam("locale", "fr")
                .queryParam("utm_source", "mail")
                .get("/r/{organization}/{stage}", organization, stage)
                .then();
    }

    private ValidatableResponse open(String stage) {
        return open(acme.slug(), stage, "m 1/ä", key);
    }

    private static void nothingToAnswer(ValidatableResponse page) {
        page.statusCode(404)
                .contentType("text/html")
                .header("Cache-Control", "no-store")
                .body(allOf(containsString("nichts zu beantworten"), containsString("lang=\"de\"")));
    }

    @Test
    void theLinkLeadsToWhatTheMemberIsAskedNow() {
        nothingToAnswer(open("mid-term").body(containsString(acme.name())));
        String token = acme.invite("m 1/ä", "mid-term");
        for (String organization : List.of(acme.slug(), acme.id())) {
            open(organization, "mid-term", "m 1/ä", key)
                    .statusCode(303)
                    .header("Location", endsWith("/s/" + token + "?score=9"))
                    .header("Cache-Control", "no-store")
                    .header("Referrer-Policy", "no-referrer");
        }
        nothingToAnswer(open("pre-renewal"));
        nothingToAnswer(open("no such stage"));
    }

    @Test
    void openingRecordsNothing() {
        acme.invite("m 1/ä", "mid-term");
        open("mid-term").statusCode(303);
        acme.get("/v1/invitations")
                .body("data[0].status", is("issued"))
                .body("data[0].shownAt", nullValue())
                .body("data[0].openedAt", nullValue());
    }

    @Test
    void onceAnsweredThereIsNothingToAnswer() {
        String token = acme.invite("m 1/ä", "mid-term");
        TestOrganization.respond(token, "{'answers': {'nps': 9}, 'complete': false}")
                .statusCode(201);
        open("mid-term").statusCode(303);
        TestOrganization.answer(token, "{'nps': 9}").statusCode(200);
        nothingToAnswer(open("mid-term"));
    }

    @Test
    void onceOverThereIsNothingToAnswer() {
        acme.invite("m 1/ä", "mid-term");
        in(Duration.ofDays(22), () -> {
            nothingToAnswer(open("mid-term"));
            return null;
        });
        String id = acme.trigger("m 1/ä", "mid-term").extract().path("invitation.id");
        acme.send().delete("/v1/invitations/{id}", id).then().statusCode(204);
        nothingToAnswer(open("mid-term"));
        acme.trigger("{'memberId': 'm 1/ä', 'stage': 'mid-term', 'test': true}").statusCode(201);
        nothingToAnswer(open("mid-term"));
    }

    @Test
    void whateverIsWrongWithALinkThePageIsTheSame() {
        acme.invite("m 1/ä", "mid-term");
        acme.putMember("m-2", "{'locale': 'de'}").statusCode(201);
        TestOrganization other = TestOrganization.create();
        other.putMember("m 1/ä", "{}").statusCode(201);
        String otherKey =
                other.get("/v1/members/{memberId}/key", "m 1/ä").extract().path("memberKey");
        Set<String> pages = new HashSet<>();
        List.of(
                        open(acme.slug(), "mid-term", "m 1/ä", "0".repeat(32)),
                        open(acme.slug(), "mid-term", "m 1/ä", otherKey),
                        open(acme.slug(), "mid-term", "m 1/ä", key.toUpperCase(java.util.Locale.ROOT) + " "),
                        open(acme.slug(), "mid-term", "m 1/ä", ""),
                        open(acme.slug(), "mid-term", "m-2", key),
                        open(acme.slug(), "mid-term", "nobody", key),
                        open(acme.slug(), "nowhere", "nobody", key),
                        open(other.slug(), "mid-term", "m 1/ä", key),
                        open("no-such-body", "mid-term", "m 1/ä", key),
                        given().get("/r/{organization}/mid-term", acme.slug()).then(),
                        given().get("/r/{organization}/mid-term?m&k", acme.slug())
                                .then())
                .forEach(page -> pages.add(page.statusCode(404)
                        .contentType("text/html")
                        .header("Cache-Control", "no-store")
                        .body(containsString("We cannot find this survey"))
                        .body(not(containsString(acme.name())))
                        .extract()
                        .asString()));
        assertEquals(1, pages.size());
    }

    @Test
    void aRevokedKeyOpensNothing() {
        acme.invite("m 1/ä", "mid-term");
        acme.send().delete("/v1/members/{memberId}/key", "m 1/ä").then().statusCode(204);
        open("mid-term").statusCode(404).body(containsString("We cannot find this survey"));
        key = acme.get("/v1/members/{memberId}/key", "m 1/ä").extract().path("memberKey");
        open("mid-term").statusCode(303);
    }

    @Test
    void aScoreThatIsNoneIsLeftOut() {
        String token = acme.invite("m 1/ä", "mid-term");
        given().redirects()
                .follow(false)
                .queryParam("m", "m 1/ä")
                .queryParam("k", key)
                .queryParam("score", "11&x=y")
                .get("/r/{organization}/mid-term", acme.slug())
                .then()
                .statusCode(303)
                .header("Location", endsWith("/s/" + token));
        given().post("/r/{organization}/mid-term", acme.slug())
                .then()
                .statusCode(405)
                .contentType("text/html");
    }
}
