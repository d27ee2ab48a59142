package org.memberpulse;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The OpenAPI document as the service serves it. */
public final class ApiDocument {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private ApiDocument() {}

    /** One operation; its path may begin with what all have in common. */
    public record Operation(String path, String method, JsonNode node) {
        public String id() {
            return node.path("operationId").asText();
        }

        public boolean secured() {
            return node.has("security");
        }

        public boolean hasBody() {
            return node.has("requestBody");
        }

        public Stream<String> statuses() {
            return names(node.path("responses"));
        }

        /** The first media type of the body. */
        public String mediaType() {
            return names(node.path("requestBody").path("content")).findFirst().orElse("application/json");
        }

        @Override
        public String toString() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }
    }

    public static JsonNode served() {
        try {
            return new ObjectMapper()
                    .readTree(given().get("/q/openapi?format=json")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        JsonNode paths = served().path("paths");
        names(paths).forEach(path -> names(paths.path(path))
                .filter(METHODS::contains)
                .forEach(method -> operations.add(
                        new Operation(path, method, paths.path(path).path(method)))));
        return operations;
    }

    private static Stream<String> names(JsonNode node) {
        return StreamSupport.stream(((Iterable<String>) node::fieldNames).spliterator(), false);
    }
}
