package org.memberpulse.invitation;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.memberpulse.organization.Scope;
import org.memberpulse.platform.lines.Line;
import org.memberpulse.platform.lines.LineReader;
import org.memberpulse.platform.lines.Lines;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

@Path("/v1/stage-events/batch")
@Tag(name = "Trigger")
@RolesAllowed(Scope.TRIGGER)
@Blocking
class StageEventBatchResource {
    private static final int MOST_LINES = 10_000;

    private final EventBatch batch;
    private final LineReader<NewStageEvent> reader;
    private final LineResults results;

    StageEventBatchResource(EventBatch batch, ObjectMapper mapper, Validator validator) {
        this.batch = batch;
        this.reader = LineReader.of(mapper, validator, NewStageEvent.class, new StageEventColumns());
        this.results = new LineResults(mapper);
    }

    @POST
    @Consumes({NDJSON, MediaType.APPLICATION_JSON, CSV})
    @Produces({NDJSON, MediaType.APPLICATION_JSON, CSV})
    @Operation(
            summary = "Say that many members reached a stage",
            description = "Up to 10,000 events: NDJSON, a JSON array, or CSV with a header (columns memberId, stage,"
                    + " occurredAt, occurrence, channel, test, and `context.<key>`). One result a line, in order and in"
                    + " the format that was sent: the decision as for a single event, or a problem. A line that cannot"
                    + " be taken spoils no other. The same file again issues nothing twice.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = NewStageEvent[].class)),
                @Content(mediaType = NDJSON, schema = @Schema(implementation = NewStageEvent.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "One result a line",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = LineResult[].class)),
                @Content(mediaType = NDJSON, schema = @Schema(implementation = LineResult.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    public Response batch(
            @HeaderParam("Content-Type") @Parameter(hidden = true) MediaType type,
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(description = "Say who would be asked and who not, and do nothing")
                    boolean dryRun,
            InputStream body)
            throws IOException {
        List<Line<NewStageEvent>> lines = all(reader.lines(type, body));
        Stream<LineResult> decided = dryRun ? batch.rehearse(lines) : batch.decide(lines);
        StreamingOutput answer = output -> results.write(type, decided, output);
        return Response.ok(answer, type.getType() + "/" + type.getSubtype())
                .header("Cache-Control", "no-store")
                .build();
    }

    /** All of them before the first is decided about: a batch that is too long is refused as a whole. */
    private static List<Line<NewStageEvent>> all(Lines<NewStageEvent> lines) throws IOException {
        List<Line<NewStageEvent>> all = new ArrayList<>();
        lines.each(line -> {
            if (all.size() == MOST_LINES) {
                throw new ProblemException(
                        ProblemCode.TOO_LARGE, "At most " + MOST_LINES + " events are taken at once; none was taken");
            }
            all.add(line);
        });
        return all;
    }
}
