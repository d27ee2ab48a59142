package org.memberpulse.platform;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Says once for all operations what every one of them answers when it refuses, and how a key is presented. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class OpenApiAnswers implements OASFilter {
    private static final String PROBLEM = "Problem";
    private static final String BEARER = "bearer";
    private static final String BASIC = "basic";

    private static final Comparator<String> TYPE_FIRST =
            Comparator.comparing((String fact) -> !fact.equals("type")).thenComparing(Comparator.naturalOrder());

    private record Refusal(String status, String name, String description) {}

    /** The refusals that need no words of the operation. */
    private static final List<Refusal> REFUSALS = List.of(
            new Refusal("400", "BadRequest", "The request cannot be understood"),
            new Refusal("401", "Unauthenticated", "No valid key"),
            new Refusal("403", "ScopeMissing", "The key does not have the scope"),
            new Refusal("404", "NotFound", "There is no such thing in this organization"),
            new Refusal("422", "Invalid", "Well-formed, but not acceptable; errors point to the fields"),
            new Refusal("429", OpenApiLimits.NAME, "Too many requests; the same can be sent again after Retry-After"),
            new Refusal("default", "Refused", "Any other refusal, or an outage"));

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getComponents()
                .addSchema(PROBLEM, problem())
                .securitySchemes(new LinkedHashMap<>())
                .addSecurityScheme(BEARER, scheme(BEARER, "The API key as it was shown when it was made"))
                .addSecurityScheme(BASIC, scheme(BASIC, "The API key as user name, with any password"));
        REFUSALS.forEach(refusal -> api.getComponents().addResponse(refusal.name(), answer(refusal.description())));
        OpenApiLimits.describe(api.getComponents().getResponses().get(OpenApiLimits.NAME));
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .values()
                .forEach(operation -> complete(operation, hasPathParameter(path))));
    }

    /** Constraints are found in an order that differs from build to build; the stored document must not. */
    @Override
    public Schema filterSchema(Schema schema) {
        Map<String, Object> facts = new TreeMap<>(TYPE_FIRST);
        facts.putAll(schema.getAll());
        facts.keySet().forEach(fact -> schema.set(fact, null));
        facts.forEach(schema::set);
        return schema;
    }

    private static void complete(Operation operation, boolean named) {
        boolean secured = secure(operation);
        APIResponses answers = operation.getResponses();
        answers.getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("4") && answer.getRef() == null) {
                answer.content(problems());
            }
        });
        refuse(answers, "400", true);
        if (secured) {
            answers.removeAPIResponse("401");
            answers.removeAPIResponse("403");
        }
        refuse(answers, "401", secured);
        refuse(answers, "403", secured);
        refuse(answers, "404", named);
        refuse(answers, "422", operation.getRequestBody() != null);
        refuse(answers, "429", true);
        refuse(answers, "default", true);
    }

    /** Either scheme presents the key; the roles of the operation are the scopes, any of which the key must have. */
    private static boolean secure(Operation operation) {
        if (operation.getSecurity() == null || operation.getSecurity().isEmpty()) {
            return false;
        }
        List<String> scopes = operation.getSecurity().stream()
                .flatMap(requirement -> requirement.getSchemes().values().stream())
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
        operation.setSecurity(List.of(requirement(BEARER, scopes), requirement(BASIC, scopes)));
        return true;
    }

    private static void refuse(APIResponses answers, String status, boolean applies) {
        if (applies && !answers.hasAPIResponse(status)) {
            REFUSALS.stream()
                    .filter(refusal -> refusal.status().equals(status))
                    .forEach(refusal -> answers.addAPIResponse(
                            status, OASFactory.createAPIResponse().ref(refusal.name())));
        }
    }

    private static boolean hasPathParameter(String path) {
        return path.contains("{");
    }

    private static SecurityRequirement requirement(String scheme, List<String> scopes) {
        return OASFactory.createSecurityRequirement().addScheme(scheme, scopes);
    }

    private static SecurityScheme scheme(String scheme, String description) {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(scheme)
                .description(description);
    }

    private static APIResponse answer(String description) {
        return OASFactory.createAPIResponse().description(description).content(problems());
    }

    private static Content problems() {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(PROBLEM)));
    }

    private static Schema problem() {
        Schema error = object("A field or parameter that is wrong")
                .addProperty("pointer", text("JSON pointer into the body, or the name of a parameter"))
                .addProperty("detail", text("What is wrong with it"));
        return object("RFC 9457 problem details")
                .addProperty("type", text("Address of the documentation of this kind of problem"))
                .addProperty("title", text("The kind of problem, the same for every occurrence"))
                .addProperty("status", type(Schema.SchemaType.INTEGER).description("The HTTP status"))
                .addProperty("code", text("Stable code to branch on"))
                .addProperty("detail", text("What happened this time"))
                .addProperty("errors", type(Schema.SchemaType.ARRAY).items(error))
                .addProperty("traceId", text("The id under which the log of the service speaks of this request"))
                .required(List.of("type", "title", "status", "code", "detail", "traceId"));
    }

    private static Schema object(String description) {
        return type(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return type(Schema.SchemaType.STRING).description(description);
    }

    private static Schema type(Schema.SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }
}
