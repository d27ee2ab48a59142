package org.memberpulse.response;

import static org.memberpulse.platform.lines.LineReader.CSV;
import static org.memberpulse.platform.lines.LineReader.NDJSON;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
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
import org.memberpulse.platform.lines.LineReader;

@Path("/v1/responses")
@Tag(name = "Import")
@RolesAllowed(Scope.MANAGE)
@Blocking
class ResponseBatchResource {
    private final Imports imports;
    private final LineReader<ImportRow> lines;

    ResponseBatchResource(Imports imports, ObjectMapper mapper, Validator validator) {
        this.imports = imports;
        this.lines = LineReader.of(mapper, validator, ImportRow.class, new ImportColumns());
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
        return imports.run(lines.lines(type, body), createMissing);
    }

    @DELETE
    @Path("/imports/{importId}")
    @Operation(summary = "Take an import back", description = "All its answers, and what they counted for, as a whole.")
    @APIResponse(responseCode = "204", description = "Taken back")
    public void takeBack(UUID importId) {
        imports.takeBack(importId);
    }
}
