package org.memberpulse.member;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memberpulse.Crowd;
import org.memberpulse.TestOrganization;
import org.memberpulse.webhook.TestHook;

/** Programs are told that a member wants no surveys, and by whom, once. */
@QuarkusTest
class OptOutHappeningTest {
    private TestOrganization acme;
    private TestHook crm;

    @BeforeEach
    void organization() {
        acme = TestOrganization.create();
        crm = TestHook.of(acme, "crm", "member.opted_out");
    }

    @AfterEach
    void close() {
        crm.close();
    }

    private int unsubscribe(String token) {
        return given().post("/v1/public/invitations/{token}/unsubscribe", token).statusCode();
    }

    @Test
    void theTeamOptsAMemberOut() {
        acme.putMember("m-1", "{}");
        acme.put("/v1/members/m-1/opt-out", "").statusCode(200);
        acme.put("/v1/members/m-1/opt-out", "").statusCode(200);

        JsonPath body = crm.bodies(1).get(0);
        assertEquals("m-1", body.getString("data.memberId"));
        assertEquals("team", body.getString("data.by"));
        assertEquals(List.of("member.opted_out"), crm.types());
    }

    @Test
    void aMemberOptsOutWithManyClicksAtOnce() {
        String token = acme.invite("m-1", "mid-term");

        Crowd.all(10, caller -> unsubscribe(token));

        assertEquals("member", crm.bodies(1).get(0).getString("data.by"));
        assertEquals(List.of("member.opted_out"), crm.types());
    }

    @Test
    void whoOptsOutAgainIsToldAgain() {
        acme.putMember("m-1", "{}");
        acme.put("/v1/members/m-1/opt-out", "");
        acme.send().delete("/v1/members/m-1/opt-out").then().statusCode(200);
        acme.put("/v1/members/m-1/opt-out", "");

        assertEquals(List.of("member.opted_out", "member.opted_out"), crm.types());
    }
}
