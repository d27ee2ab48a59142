package org.memberpulse;

import static org.memberpulse.TestOrganization.json;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;

/** Sends batches in their formats to one address. JSON is written with single quotes. */
public final class Batches {
    private final TestOrganization organization;
    private final String path;

    public Batches(TestOrganization organization, String path) {
        this.organization = organization;
        this.path = path;
    }

    public ValidatableResponse ndjson(String query, String... lines) {
        return send("application/x-ndjson", json(String.join("\n", lines)), query);
    }

    public ValidatableResponse array(String query, String rows) {
        return send("application/json", json(rows), query);
    }

    public ValidatableResponse csv(String query, String text) {
        return send("text/csv", text, query);
    }

    private ValidatableResponse send(String type, String body, String query) {
        RequestSpecification request = organization
                .send()
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/x-ndjson", ContentType.BINARY)
                                .encodeContentTypeAs("text/csv", ContentType.BINARY)));
        return request.contentType(type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(path + query)
                .then();
    }
}
