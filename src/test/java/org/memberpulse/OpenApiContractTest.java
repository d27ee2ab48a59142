package org.memberpulse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.memberpulse.ApiDocument.Operation;

/** What callers read about the API is complete, and the stored file says the same as the service. */
@QuarkusTest
class OpenApiContractTest {
    private static void assertAll(String promise, Predicate<Operation> holds) {
        List<Operation> breaking =
                ApiDocument.operations().stream().filter(holds.negate()).toList();
        assertTrue(breaking.isEmpty(), () -> promise + ", but not: " + breaking);
    }

    private static Set<String> statuses(Operation operation) {
        return operation.statuses().collect(Collectors.toSet());
    }

    /** Whether the answer of a status, here or where it refers to, is a problem. */
    private static boolean isProblem(JsonNode answer, JsonNode document) {
        JsonNode resolved =
                answer.has("$ref") ? document.at(answer.get("$ref").asText().substring(1)) : answer;
        return resolved.at("/content/application~1problem+json/schema/$ref")
                .asText()
                .equals("#/components/schemas/Problem");
    }

    @Test
    void theStoredDocumentIsTheServedOne() throws IOException {
        JsonNode stored =
                new YAMLMapper().readTree(Path.of("openapi", "openapi.yaml").toFile());
        // As trees, because the order of fields means nothing and differs between the two
        assertTrue(
                ApiDocument.served().equals(stored),
                "openapi/openapi.yaml is not what the service serves. To update it, run ./mvnw package -DskipTests"
                        + " and commit the file");
    }

    @Test
    void everyOperationHasAnIdOfItsOwn() {
        Set<String> seen = new HashSet<>();
        assertAll(
                "every operation has an id of its own",
                operation -> !operation.id().isEmpty() && seen.add(operation.id()));
    }

    @Test
    void everyOperationHasOneTagAndASummary() {
        assertAll(
                "every operation has one tag and a summary",
                operation -> operation.node().path("tags").size() == 1
                        && !operation.node().path("summary").asText().isBlank());
    }

    @Test
    void everyOperationDocumentsItsSuccess() {
        assertAll(
                "every operation documents a success",
                operation -> operation.statuses().anyMatch(status -> status.startsWith("2")));
    }

    @Test
    void everyOperationDocumentsItsRefusals() {
        assertAll("bad requests and too many are documented", operation -> statuses(operation)
                .containsAll(Set.of("400", "429", "default")));
        assertAll(
                "missing keys and scopes are documented",
                operation -> statuses(operation).containsAll(Set.of("401", "403")) == operation.secured());
        assertAll(
                "what is named may be missing",
                operation ->
                        !operation.path().contains("{") || statuses(operation).contains("404"));
        assertAll(
                "a body may be invalid",
                operation -> !operation.hasBody() || statuses(operation).contains("422"));
    }

    @Test
    void everyRefusalIsAProblem() {
        JsonNode document = ApiDocument.served();
        assertAll("every refusal is a problem", operation -> operation
                .statuses()
                .filter(status -> status.startsWith("4") || status.equals("default"))
                .allMatch(status -> isProblem(operation.node().path("responses").path(status), document)));
    }

    @Test
    void aKeyIsPresentedAsBearerTokenOrUserName() {
        JsonNode document = ApiDocument.served();
        assertEquals(
                "http", document.at("/components/securitySchemes/bearer/type").asText());
        assertEquals(
                "basic", document.at("/components/securitySchemes/basic/scheme").asText());
        assertAll(
                "either scheme will do",
                operation -> !operation.secured()
                        || operation.node().path("security").size() == 2);
    }

    @Test
    void theDocumentSaysWhatItIsAbout() {
        JsonNode info = ApiDocument.served().path("info");
        assertEquals("Member Pulse", info.path("title").asText());
        assertEquals("Apache-2.0", info.at("/license/name").asText());
        assertTrue(!info.path("description").asText().isEmpty());
    }
}
