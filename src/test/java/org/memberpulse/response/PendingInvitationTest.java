package org.memberpulse.response;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.memberpulse.MovableClock.in;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memberpulse.Portal;
import org.memberpulse.TableDump;
import org.memberpulse.TestOrganization;

@QuarkusTest
class PendingInvitationTest {
    @Inject
    Jdbi jdbi;

    private TestOrganization acme;
    private Portal portal;

    @BeforeEach
    void portal() {
        acme = TestOrganization.create();
        portal = Portal.of(acme);
    }

    private ValidatableResponse ask(String organization, String member, String signature) {
        return Portal.ask("{'organization': '" + organization + "', 'member': '" + member + "', 'signature': '"
                + signature + "'}");
    }

    private ValidatableResponse tell(String token, String type) {
        return given().contentType("application/json")
                .body("{\"type\": \"" + type + "\"}")
                .post("/v1/public/invitations/{token}/events", token)
                .then()
                .statusCode(204);
    }

    private String test(String memberId, String stage) {
        return acme.trigger("{'memberId': '" + memberId + "', 'stage': '" + stage + "', 'test': true, 'member': {}}")
                .statusCode(201)
                .extract()
                .path("invitation.token");
    }

    @Test
    void aSignedMemberIsGivenWhatEndsFirst() {
        String first = acme.invite("m 1/ä", "mid-term");
        in(Duration.ofDays(1), () -> acme.invite("m 1/ä", "welcome"));
        portal.pending("m 1/ä")
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Access-Control-Allow-Origin", "*")
                .body("token", equalTo(first))
                .body("stage", equalTo("mid-term"))
                .body("dismissed", equalTo(false));
        TestOrganization.read(first)
                .body("expiresAt", equalTo(portal.pending("m 1/ä").extract().<String>path("expiresAt")));
    }

    @Test
    void aStageNarrowsIt() {
        acme.invite("m-1", "mid-term");
        String welcome = acme.invite("m-1", "welcome");
        String asked = "{'organization': '" + acme.slug() + "', 'member': 'm-1', 'signature': '"
                + portal.sign(acme.slug(), "m-1") + "', 'stage': '";
        Portal.ask(asked + "welcome'}").body("token", equalTo(welcome));
        Portal.ask(asked + "pre-renewal'}").statusCode(204);
        Portal.ask(asked + "no-such-stage'}").statusCode(204);
    }

    @Test
    void theOrganizationMayBeNamedByItsId() {
        acme.invite("m-1", "mid-term");
        ask(acme.id(), "m-1", portal.sign(acme.id(), "m-1")).statusCode(200);
        ask(acme.id(), "m-1", portal.sign(acme.slug(), "m-1")).statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'status': 'suspended'}",
                "{'contactable': false}",
                "{'status': 'left', 'leftReason': 'deceased'}"
            })
    void whoMayNotBeAskedHasNothingToAnswer(String changes) {
        acme.invite("m-1", "mid-term");
        portal.pending("m-1").statusCode(200);
        acme.putMember("m-1", changes).statusCode(200);
        portal.pending("m-1").statusCode(204).header("Cache-Control", "no-store");
    }

    @Test
    void whoIsUnknownOptedOutOrErasedHasNothingToAnswer() {
        portal.pending("nobody").statusCode(204);
        String token = acme.invite("m-1", "mid-term");
        given().post("/v1/public/invitations/{token}/unsubscribe", token).then().statusCode(204);
        portal.pending("m-1").statusCode(204);
        acme.invite("m-2", "mid-term");
        acme.send().delete("/v1/members/m-2").then().statusCode(204);
        portal.pending("m-2").statusCode(204);
    }

    @Test
    void whatIsOverIsNotPending() {
        TestOrganization.answer(acme.invite("m-1", "mid-term"), "{'nps': 9}").statusCode(201);
        portal.pending("m-1").statusCode(204);
        tell(acme.invite("m-2", "mid-term"), "declined");
        portal.pending("m-2").statusCode(204);
        String id = acme.trigger("m-3", "mid-term").extract().path("invitation.id");
        acme.send().delete("/v1/invitations/{id}", id).then().statusCode(204);
        portal.pending("m-3").statusCode(204);
        acme.invite("m-4", "mid-term");
        in(Duration.ofDays(22), () -> portal.pending("m-4").statusCode(204));
    }

    @Test
    void aPartialAnswerIsStillPending() {
        String token = acme.invite("m-1", "mid-term");
        TestOrganization.respond(token, "{'answers': {'nps': 9}, 'complete': false}")
                .statusCode(201);
        portal.pending("m-1").statusCode(200).body("token", equalTo(token));
    }

    @Test
    void whatWasClosedOnceIsToldSo() {
        tell(acme.invite("m-1", "mid-term"), "dismissed");
        portal.pending("m-1").statusCode(200).body("dismissed", equalTo(true));
    }

    @Test
    void aTestIsGivenOnlyWhereThereIsNothingElse() {
        test("m-1", "welcome");
        String newest = test("m-1", "mid-term");
        portal.pending("m-1").body("token", equalTo(newest));
        String real = acme.invite("m-1", "post-onboarding");
        portal.pending("m-1").body("token", equalTo(real));
    }

    @Test
    void everythingThatIsWrongWithASignatureIsAnsweredAlike() {
        acme.invite("m-1", "mid-term");
        TestOrganization other = TestOrganization.create();
        other.invite("m-1", "mid-term");
        String good = portal.sign(acme.slug(), "m-1");
        Set<String> bodies = new HashSet<>();
        List.of(
                        ask(acme.slug(), "m-2", good),
                        ask(acme.slug(), "nobody", good),
                        ask(acme.slug(), "m-1", good.toUpperCase(java.util.Locale.ROOT)),
                        ask(acme.slug(), "m-1", ""),
                        ask(other.slug(), "m-1", good),
                        ask(other.slug(), "m-1", portal.sign(other.slug(), "m-1")),
                        ask("no-such-body", "m-1", portal.sign("no-such-body", "m-1")))
                .forEach(refused -> bodies.add(refused.statusCode(403)
                        .contentType("application/problem+json")
                        .body("code", equalTo("signature_wrong"))
                        .extract()
                        .asString()
                        .replaceAll("\"traceId\":\"[^\"]*\"", "")));
        assertEquals(1, bodies.size(), bodies.toString());
    }

    @Test
    void theSecretBeforeHoldsForADayAndTheOneBeforeThatNoLonger() {
        acme.invite("m-1", "mid-term");
        Portal second = Portal.of(acme);
        portal.pending("m-1").statusCode(200);
        second.pending("m-1").statusCode(200);
        in(Duration.ofHours(25), () -> {
            portal.pending("m-1").statusCode(403);
            return second.pending("m-1").statusCode(200);
        });
        Portal third = Portal.of(acme);
        portal.pending("m-1").statusCode(403);
        second.pending("m-1").statusCode(200);
        third.pending("m-1").statusCode(200);
    }

    @Test
    void withoutASecretNothingIsSigned() {
        acme.invite("m-1", "mid-term");
        acme.send().delete("/v1/organization/portal-secret").then().statusCode(204);
        acme.send().delete("/v1/organization/portal-secret").then().statusCode(204);
        portal.pending("m-1").statusCode(403);
        Portal.of(acme).pending("m-1").statusCode(200);
        portal.pending("m-1").statusCode(403);
    }

    @Test
    void askingRecordsNothingAndNoSecretIsStored() {
        acme.invite("m-1", "mid-term");
        String before = TableDump.of(jdbi, acme.id()).of("invitation").toString();
        portal.pending("m-1").statusCode(200);
        assertEquals(before, TableDump.of(jdbi, acme.id()).of("invitation").toString());
        assertEquals(1, TableDump.of(jdbi, acme.id()).of("portal_secret").size());
        assertTrue(TableDump.of(jdbi, acme.id())
                .with(portal.secret().substring("mps_".length()))
                .isEmpty());
    }

    @Test
    void whatIsNoRequestIsRefused() {
        Portal.ask("{'organization': 'acme', 'member': 'm-1'}").statusCode(422);
        ask("No Code", "m-1", "").statusCode(422);
        Portal.ask("{'organization': 'acme', 'member': 'm-1', 'signature': '', 'key': ''}")
                .statusCode(400);
        Portal.ask("[").statusCode(400);
        given().get("/v1/public/pending-invitation").then().statusCode(405);
    }
}
