package org.memberpulse;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.matchesPattern;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The server of a member portal, which signs for its members as the documentation says. */
public record Portal(TestOrganization organization, String secret) {
    /** A portal with a new secret. */
    public static Portal of(TestOrganization organization) {
        String secret = organization
                .send()
                .put("/v1/organization/portal-secret")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("secret", matchesPattern("mps_[A-Za-z0-9_-]{43}"))
                .extract()
                .path("secret");
        return new Portal(organization, secret);
    }

    public String sign(String named, String memberId) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((named + "." + memberId).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** What is asked of the member who is signed in, at any stage. */
    public ValidatableResponse pending(String memberId) {
        String named = organization.slug();
        return ask("{'organization': '" + named + "', 'member': '" + memberId + "', 'signature': '"
                + sign(named, memberId) + "'}");
    }

    /** A request with a body of one's own. */
    public static ValidatableResponse ask(String body) {
        return given().contentType("application/json")
                .body(TestOrganization.json(body))
                .post("/v1/public/pending-invitation")
                .then();
    }
}
