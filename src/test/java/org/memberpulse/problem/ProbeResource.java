package org.memberpulse.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** Takes and throws everything that the problem package must turn into an answer. */
@Path("/v1/probe")
@PermitAll
public class ProbeResource {
    public enum Status {
        ACTIVE,
        NOT_RENEWED
    }

    public record Question(@NotBlank String text, List<@NotNull Integer> scale) {}

    public record Probe(
            String name,
            Integer count,
            int size,
            Double share,
            Boolean flag,
            Status status,
            LocalDate day,
            Instant at,
            UUID id,
            Optional<String> locale,
            List<@Valid Question> questions,
            Map<String, @Valid Question> byCode,
            Map<Status, Integer> counts,
            JsonNode rule) {}

    public static class Page {
        @QueryParam("limit")
        @Max(100)
        public Integer limit;

        @QueryParam("after")
        public String after;
    }

    @POST
    public Probe create(@Valid Probe probe) {
        return probe;
    }

    @POST
    @Path("optional")
    public Map<String, Object> optional(Probe probe) {
        Map<String, Object> seen = new LinkedHashMap<>();
        seen.put("locale", probe.locale() == null ? "absent" : probe.locale().orElse("null"));
        return seen;
    }

    @POST
    @Path("bodiless")
    public String bodiless(@OptionalBody Probe probe) {
        return probe == null ? "none" : "some";
    }

    @PUT
    @Path("tree")
    public JsonNode tree(JsonNode any) {
        return any;
    }

    @POST
    @Path("batch")
    @Consumes("application/x-ndjson")
    @Produces("text/plain")
    public String batch(InputStream lines) throws IOException {
        return String.valueOf(lines.transferTo(java.io.OutputStream.nullOutputStream()));
    }

    @POST
    @Path("stream")
    @Consumes("application/octet-stream")
    public String stream(InputStream bytes) throws IOException {
        return batch(bytes);
    }

    @GET
    public String list(
            @BeanParam @Valid Page page,
            @QueryParam("status") Status status,
            @RestQuery LocalDate from,
            @RestQuery UUID id,
            @RestQuery Boolean deep,
            @QueryParam("segment") List<String> segments,
            @QueryParam("min") @Max(5) Integer min) {
        return page.limit + " " + status + " " + segments;
    }

    @GET
    @Path("by-id/{id}")
    public String byId(@PathParam("id") UUID id) {
        return id.toString();
    }

    @GET
    @Path("csv")
    @Produces("text/csv")
    public String csv(@QueryParam("fail") boolean fail) {
        if (fail) {
            throw new ProblemException(ProblemCode.MEMBER_UNKNOWN, "No such member.");
        }
        return "a,b\n";
    }

    @GET
    @Path("throw/{what}")
    public String fail(@PathParam("what") String what) throws Exception {
        switch (what) {
            case "conflict" -> throw new ProblemException(ProblemCode.CONFLICT, "Not now.");
            case "unauthorized" -> throw new UnauthorizedException();
            case "bad-key" -> throw new AuthenticationFailedException();
            case "forbidden" -> throw new ForbiddenException();
            case "statement-timeout" -> throw new IllegalStateException(new SQLException("secret statement", "57014"));
            case "unique" -> throw new IllegalStateException(new SQLException("secret statement", "23505"));
            case "pool" -> throw new SQLException("Sorry, acquisition timeout!");
            case "rollback" -> {
                var rollback = new jakarta.transaction.RollbackException("rolled back");
                rollback.addSuppressed(new SQLException("gone", "08006"));
                throw rollback;
            }
            case "json" -> new com.fasterxml.jackson.databind.ObjectMapper().readValue("[]", Probe.class);
            case "io" -> throw new IOException("secret file");
            case "redirect" ->
                throw new jakarta.ws.rs.RedirectionException(303, java.net.URI.create("http://localhost/there"));
            default -> throw new IllegalStateException("secret detail");
        }
        return "";
    }

    @GET
    @Path("unwritable")
    @Produces("application/json")
    public Object unwritable() {
        return new Object() {
            @SuppressWarnings("unused")
            public String getName() {
                throw new IllegalStateException("secret getter");
            }
        };
    }
}
