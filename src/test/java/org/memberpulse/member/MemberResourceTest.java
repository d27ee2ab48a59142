package org.memberpulse.member;

import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.memberpulse.TestOrganization;

@QuarkusTest
class MemberResourceTest {
    private final TestOrganization organization = TestOrganization.create();

    private ValidatableResponse put(String changes) {
        return organization.putMember("m-1", changes);
    }

    private ValidatableResponse get(String memberId) {
        return organization.send().get("/v1/members/{id}", memberId).then();
    }

    private ValidatableResponse optOut() {
        return organization.send().put("/v1/members/m-1/opt-out").then();
    }

    private ValidatableResponse optIn() {
        return organization.send().delete("/v1/members/m-1/opt-out").then();
    }

    @Test
    void aNewMemberIsActiveAndContactable() {
        put("{}")
                .statusCode(201)
                .body("memberId", is("m-1"))
                .body("status", is("active"))
                .body("contactable", is(true))
                .body("segment", is("other"))
                .body("segmentExplicit", is(false))
                .body("attributes", anEmptyMap())
                .body("optedOut", is(false))
                .body("bounced", is(false))
                .body("changed", empty());
    }

    @Test
    void aMergeSaysWhatItChanged() {
        put("{'joinedOn': '2026-01-31', 'renewsOn': '2027-01-31'}")
                .statusCode(201)
                .body("changed", containsInAnyOrder("joinedOn", "renewsOn"));
        put("{'joinedOn': '2026-01-31', 'renewsOn': '2028-02-29'}")
                .statusCode(200)
                .body("changed", contains("renewsOn"));
        put("{'joinedOn': '2026-01-31'}").statusCode(200).body("changed", empty());
    }

    @Test
    void whatIsAbsentStaysAndNullClears() {
        put(
                "{'locale': 'fr-CA', 'joinedOn': '2026-01-31', 'status': 'lapsed', 'leftReason': 'resigned', 'contactable': false}");
        put("{}").body("locale", is("fr-CA")).body("status", is("lapsed"));
        put("{'locale': null, 'joinedOn': null, 'leftReason': null}")
                .statusCode(200)
                .body("locale", nullValue())
                .body("joinedOn", nullValue())
                .body("leftReason", nullValue())
                .body("status", is("lapsed"));
        put("{'status': null, 'contactable': null}")
                .body("status", is("active"))
                .body("contactable", is(true));
    }

    @Test
    void attributesMergeKeyByKey() {
        put("{'attributes': {'grade': 'student', 'region': 'north'}}");
        put("{'attributes': {'region': null, 'chapter': 7}}")
                .body("attributes.grade", is("student"))
                .body("attributes.chapter", is(7))
                .body("attributes.region", nullValue())
                .body("changed", contains("attributes"));
        put("{'attributes': {'grade': 'student'}}").body("changed", empty());
        put("{'attributes': null}").body("attributes", anEmptyMap());
    }

    @Test
    void anAttributeIsAScalar() {
        put("{'attributes': {'a': {'b': 1}}}").statusCode(422).body("errors[0].pointer", is("/attributes/a"));
        put("{'attributes': {'a': [1]}}").statusCode(422);
        put("{'attributes': {'a': '" + "x".repeat(501) + "'}}").statusCode(422);
        get("m-1").statusCode(404);
    }

    @Test
    void whoLeftSaysWhy() {
        put("{'status': 'left', 'leftReason': 'not_renewed'}")
                .statusCode(201)
                .body("status", is("left"))
                .body("leftReason", is("not_renewed"));
        put("{'status': 'gone'}").statusCode(400).body("code", is("wrong_type"));
        put("{'leftReason': 'bored'}").statusCode(400);
    }

    @Test
    void theSegmentFollowsTheAttributes() {
        put("{'attributes': {'grade': 'student'}}").body("segment", is("student"));
        put("{'attributes': {'grade': 'senior'}}").body("segment", is("senior"));
        put("{'attributes': {'grade': null}}").body("segment", is("other"));
    }

    @Test
    void aNamedSegmentWinsUntilItIsCleared() {
        put("{'segment': 'corporate', 'attributes': {'grade': 'student'}}")
                .body("segment", is("corporate"))
                .body("segmentExplicit", is(true));
        put("{'segment': null}").body("segment", is("student")).body("segmentExplicit", is(false));
    }

    @Test
    void anUnknownSegmentIsRefusedAndNothingIsStored() {
        put("{'segment': 'nobody', 'locale': 'fr'}")
                .statusCode(422)
                .body("code", is("invalid"))
                .body("errors[0].pointer", is("/segment"));
        get("m-1").statusCode(404).body("code", is("member_unknown"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ünïcødé 会员 ١٢٣",
                "a/b",
                "../../v1/organization",
                "a b+c%d?e#f&g;h",
                "😀",
                "'; drop table member; --",
                "a,b\"c",
                "opt-out",
                "x/opt-out"
            })
    void aMemberIdMayBeAnyText(String memberId) {
        organization.putMember(memberId, "{'locale': 'en'}").statusCode(201).body("memberId", is(memberId));
        get(memberId).statusCode(200).body("memberId", is(memberId)).body("locale", is("en"));
    }

    @Test
    void aMemberIdHasNoControlCharactersAndAnEnd() {
        organization.putMember("a\tb", "{}").statusCode(400).body("code", is("bad_parameter"));
        organization.putMember("x".repeat(201), "{}").statusCode(400);
        organization.putMember("x".repeat(200), "{}").statusCode(201);
    }

    @Test
    void valuesComeBackAsTheyWereSent() {
        put("{'attributes': {'näme ✓': '  <b>=1+1</b> 😀 '}}")
                .statusCode(201)
                .body("attributes", hasEntry("näme ✓", "  <b>=1+1</b> 😀 "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'joinedOn': '2026-02-30'}   | 400",
                "{'joinedOn': 'yesterday'}    | 400",
                "{'contactable': 'true'}      | 400",
                "{'optedOut': false}          | 400",
                "{'memberId': 'm-2'}          | 400",
                "{'email': 'a@example.org'}   | 400",
                "[]                           | 400",
                "{'locale': 'not a locale'}   | 422",
                "null                         | 400"
            })
    void whatCannotBeMergedIsRefused(String changes, int status) {
        put(changes).statusCode(status).contentType("application/problem+json");
        get("m-1").statusCode(404);
    }

    @Test
    void anOptOutIsNotUndoneByAMerge() {
        put("{}");
        optOut().statusCode(200).body("optedOut", is(true));
        put("{'contactable': true, 'status': 'active', 'bounced': false}").body("optedOut", is(true));
        optOut().statusCode(200).body("optedOut", is(true));
        optIn().statusCode(200).body("optedOut", is(false));
    }

    @Test
    void aBounceIsEndedByAChangedAddress() {
        put("{'bounced': true}").body("bounced", is(true)).body("changed", contains("bounced"));
        put("{}").body("bounced", is(true));
        put("{'bounced': false}").body("bounced", is(false)).body("changed", contains("bounced"));
    }

    @Test
    void whoIsUnknownCannotOptOut() {
        optOut().statusCode(404).body("code", is("member_unknown"));
        get("m-1").statusCode(404).body("code", is("member_unknown"));
    }
}
