package org.memberpulse.member;

import static org.memberpulse.platform.lines.LineReader.CSV;
import static org.memberpulse.platform.lines.LineReader.NDJSON;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.memberpulse.organization.Scope;
import org.memberpulse.platform.lines.LineReader;

@Path("/v1/members")
@Tag(name = "Members")
@RolesAllowed({Scope.MANAGE, Scope.TRIGGER})
@Blocking
class MemberBatchResource {
    private final MemberBatch batch;
    private final LineReader<MemberLine> lines;

    MemberBatchResource(MemberBatch batch, ObjectMapper mapper, Validator validator) {
        this.batch = batch;
        this.lines = LineReader.of(mapper, validator, MemberLine.class, new MemberColumns(mapper));
    }

    @POST
    @Path("/batch")
    @Consumes({NDJSON, MediaType.APPLICATION_JSON, CSV})
    @Operation(
            summary = "Make members or merge what is known of them, any number at once",
            description = "One member a line: NDJSON, a JSON array, or CSV with a header (columns memberId, locale,"
                    + " joinedOn, renewsOn, lapsedOn, status, leftReason, contactable, segment, bounced, and"
                    + " attributes.<key> for each attribute; an empty cell means absent). Each line merges as `PUT` of"
                    + " one member does; lines of one member apply in their order, and the same file again changes"
                    + " nothing. A line that cannot be taken is reported by its number and spoils no other. Lines are"
                    + " stored a thousand at a time: what was stored stays when a batch is cut off. Of a complete file"
                    + " (`complete=true`), members who are not in it are marked as left at the end: not when a line was"
                    + " rejected, and not when that would be more than half of the members.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = MemberLine[].class)),
                @Content(mediaType = NDJSON, schema = @Schema(implementation = MemberLine.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    public MemberBatchResult merge(
            @HeaderParam("Content-Type") @Parameter(hidden = true) MediaType type,
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(
                            description = "Count and store nothing. Lines are held against what is stored: when a"
                                    + " member stands in the file twice, changed may differ")
                    boolean dryRun,
            @QueryParam("complete")
                    @DefaultValue("false")
                    @Parameter(description = "The file names every member there is; whoever is not in it has left")
                    boolean complete,
            @QueryParam("allowMostAbsent")
                    @DefaultValue("false")
                    @Parameter(description = "Believe a complete file that more than half of the members are not in")
                    boolean allowMostAbsent,
            InputStream body)
            throws IOException {
        return batch.run(lines.lines(type, body), new BatchMode(dryRun, complete, allowMostAbsent));
    }
}
