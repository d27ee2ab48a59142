package org.memberpulse.response;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.memberpulse.organization.Scope;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

@Path("/v1/responses")
@Tag(name = "Import")
@RolesAllowed(Scope.MANAGE)
@Blocking
class ResponseBatchResource {
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";

    private final Imports imports;
    private final ImportLines lines;

    ResponseBatchResource(Imports imports, ObjectMapper mapper) {
        this.imports = imports;
        this.lines = new ImportLines(mapper);
    }

    @POST
    @Path("/batch")
    @Consumes({NDJSON, MediaType.APPLICATION_JSON, CSV})
    @Operation(
            summary = "Import historical answers",
            description = "One answer set a line: NDJSON, a JSON array, or CSV with a header (columns externalId,"
                    + " answeredAt, stage, segment, memberId, comment, and one a metric: nps, msat, ces, intent, pride,"
                    + " purpose-connection, purpose-practice, value-for-money). An externalId that is known is a"
                    + " duplicate and changes nothing, so an import can be sent again at any time. A line that cannot be"
                    + " taken is reported by its number and spoils no other. An unknown memberId is kept without a"
                    + " member; an answer of a known member counts for quiet periods. Lines are stored a thousand at a"
                    + " time.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ImportRow[].class)),
                @Content(mediaType = NDJSON, schema = @Schema(implementation = ImportRow.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    public ImportResult batch(
            @HeaderParam("Content-Type") @Parameter(hidden = true) MediaType type,
            @QueryParam("createMissing")
                    @DefaultValue("false")
                    @Parameter(description = "Make unknown stages and segments instead of rejecting their lines")
                    boolean createMissing,
            InputStream body)
            throws IOException {
        if (type == null) {
            throw new ProblemException(
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE, "Say with Content-Type whether this is NDJSON, JSON or CSV");
        }
        return imports.run(
                consumer -> {
                    if (type.getSubtype().equals("csv")) {
                        CsvImport.read(body, consumer);
                    } else if (type.getSubtype().equals("x-ndjson")) {
                        lines.ndjson(body, consumer);
                    } else {
                        lines.array(body, consumer);
                    }
                },
                createMissing);
    }

    @DELETE
    @Path("/imports/{importId}")
    @Operation(summary = "Take an import back", description = "All its answers, and what they counted for, as a whole.")
    @APIResponse(responseCode = "204", description = "Taken back")
    public void takeBack(UUID importId) {
        imports.takeBack(importId);
    }
}
