package org.memberpulse.member;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memberpulse.TestOrganization;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.platform.ServerSecret;

@QuarkusTest
class MemberKeyResourceTest {
    @Inject
    CurrentOrganization current;

    @Inject
    MemberKeyStore store;

    @Inject
    MemberKeys keys;

    private TestOrganization acme;

    @BeforeEach
    void organization() {
        acme = TestOrganization.create();
        for (String memberId : List.of("m-3", "m-1", "-m 2/ä")) {
            acme.putMember(memberId, "{}").statusCode(201);
        }
    }

    private String key(String memberId) {
        return acme.get("/v1/members/{memberId}/key", memberId)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("memberId", is(memberId))
                .body("memberKey", matchesPattern("[0-9a-f]{32}"))
                .extract()
                .path("memberKey");
    }

    @Test
    void everyMemberHasAKeyOfItsOwnThatStaysTheSame() {
        assertEquals(key("m-1"), key("m-1"));
        assertEquals(3, new HashSet<>(List.of(key("m-1"), key("m-3"), key("-m 2/ä"))).size());
        TestOrganization other = TestOrganization.create();
        other.putMember("m-1", "{}").statusCode(201);
        other.get("/v1/members/m-1/key").body("memberKey", not(equalTo(key("m-1"))));
        acme.get("/v1/members/nobody/key").statusCode(404).body("code", is("member_unknown"));
    }

    @Test
    void allKeysAreReadInPages() {
        JsonPath first = acme.get("/v1/member-keys?limit=2")
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Link", not(nullValue()))
                .body("data.memberId", contains("-m 2/ä", "m-1"))
                .extract()
                .jsonPath();
        acme.get("/v1/member-keys?limit=2&after=" + first.getString("next"))
                .body("data.memberId", contains("m-3"))
                .body("data[0].memberKey", equalTo(key("m-3")))
                .body("next", nullValue());
        acme.get("/v1/member-keys?after=WyJcdTAwMDAiXQ").statusCode(400);
    }

    @Test
    void theFileCanBeLoadedAsAMergeField() {
        acme.send()
                .accept("text/csv")
                .get("/v1/member-keys")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"member-keys.csv\"")
                .header("Cache-Control", "no-store")
                .body(equalTo("\uFEFFmemberId,memberKey\r\n'-m 2/ä," + key("-m 2/ä") + "\r\nm-1," + key("m-1")
                        + "\r\nm-3," + key("m-3") + "\r\n"));
    }

    @Test
    void aRevokedKeyIsReplaced() {
        String before = key("m-1");
        acme.send().delete("/v1/members/m-1/key").then().statusCode(204);
        acme.get("/v1/members/m-1/key").body("memberKey", not(equalTo(before)));
        assertTrue(keys.open(acme.id(), "m-1", before).isEmpty());
        assertTrue(keys.open(acme.id(), "m-1", key("m-1")).isPresent());
        acme.send().delete("/v1/members/nobody/key").then().statusCode(404);
    }

    @Test
    void aKeyOpensItsOwnMemberOnly() {
        assertTrue(keys.open(acme.id(), "m-1", key("m-1")).isPresent());
        assertTrue(keys.open(acme.id(), "m-1", key("m-3")).isEmpty());
        assertTrue(keys.open(acme.id(), "m-1", "").isEmpty());
        assertTrue(keys.open(acme.id(), "nobody", key("m-1")).isEmpty());
        assertTrue(keys.open("elsewhere", "m-1", key("m-1")).isEmpty());
    }

    @Test
    void aKeyOfTheSecretBeforeStillOpens() {
        String before = key("m-1");
        String old = "a secret for tests, known to everybody";
        MemberKeys rotated =
                new MemberKeys(current, store, new ServerSecret("another secret, a new one", Optional.of(old)));
        assertTrue(rotated.open(acme.id(), "m-1", before).isPresent());
        MemberKeys later =
                new MemberKeys(current, store, new ServerSecret("another secret, a new one", Optional.empty()));
        assertTrue(later.open(acme.id(), "m-1", before).isEmpty());
    }
}
