package org.memberpulse.platform;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says how a refusal for the number of requests tells when to come back. */
final class OpenApiLimits {
    static final String NAME = "TooManyRequests";

    private OpenApiLimits() {}

    static void describe(APIResponse answer) {
        answer.addHeader("Retry-After", header(SchemaType.INTEGER, "Seconds until the next request passes"))
                .addHeader(
                        "RateLimit-Policy",
                        header(
                                SchemaType.STRING,
                                "The limit by its name with the quota q in w seconds: `\"token\";q=300;w=60`. Names are"
                                        + " token (requests with one survey link), key, address, and failures (unknown"
                                        + " links and keys from one address). With every answer, of the limit that"
                                        + " leaves least"))
                .addHeader(
                        "RateLimit",
                        header(
                                SchemaType.STRING,
                                "What is left of it: r requests, which last when they are spread over t seconds:"
                                        + " `\"token\";r=299;t=60`. With every answer"));
    }

    private static Header header(SchemaType type, String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(type));
    }
}
