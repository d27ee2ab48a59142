package org.memberpulse.response;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.memberpulse.organization.Scope;
import org.memberpulse.platform.CsvAnswer;
import org.memberpulse.platform.lines.LineReader;

@Path("/v1/responses")
@Tag(name = "Report")
@RolesAllowed(Scope.RESPONSES)
@Blocking
class ResponseListResource {
    private static final int ROWS_A_PAGE = 100;

    private final ResponseList list;
    private final ResponseExport export;
    private final CommentReadings readings;

    ResponseListResource(ResponseList list, ResponseExport export, CommentReadings readings) {
        this.list = list;
        this.export = export;
        this.readings = readings;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, LineReader.NDJSON, CsvAnswer.MEDIA_TYPE})
    @Operation(
            summary = "Read single responses with their comments",
            description = "The newest first; those of which only the day is known are the last of their day. Never the"
                    + " member of a confidential answer, unless the member agreed in it to be contacted. JSON comes in"
                    + " pages. NDJSON and CSV without `limit` are everything in one stream of any size; a stream that"
                    + " breaks off can be read on in pages or by days. CSV has one column a metric (`scores.nps`), a"
                    + " choice question (`choices.friction`, options separated by `|`) and a text question"
                    + " (`comments.why`) that the organization ever asked. Who reads comments is recorded:"
                    + " `GET /v1/comment-readings`.")
    @APIResponse(
            responseCode = "200",
            description = "Responses",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ResponsePage.class)),
                @Content(mediaType = LineReader.NDJSON, schema = @Schema(implementation = ListedResponse.class)),
                @Content(mediaType = CsvAnswer.MEDIA_TYPE, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "503", description = "Too many streams are being read; try again later")
    public Response list(@BeanParam @Valid ResponseFilter filter, @Context Request request, @Context UriInfo uri) {
        ResponseForm form = ResponseForm.of(filter.format, request);
        boolean whole = filter.limit == null && form != ResponseForm.JSON;
        Response.ResponseBuilder response;
        if (whole) {
            Stream<ListedResponse> all = list.all(filter);
            readings.ofStream(filter, form);
            response = stream(form, all);
        } else {
            ResponsePage page = list.page(filter, filter.limit == null ? ROWS_A_PAGE : filter.limit);
            readings.ofPage(filter, form, page.data());
            response = form == ResponseForm.JSON
                    ? Response.ok(page, form.mediaType())
                    : stream(form, page.data().stream());
            if (page.next() != null) {
                response.link(
                        uri.getRequestUriBuilder()
                                .replaceQueryParam("after", page.next())
                                .build(),
                        "next");
            }
        }
        if (form == ResponseForm.CSV) {
            response.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"responses.csv\"");
        }
        return response.header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, "Accept, Authorization")
                .build();
    }

    private Response.ResponseBuilder stream(ResponseForm form, Stream<ListedResponse> responses) {
        ResponseColumns columns = list.columns();
        StreamingOutput output = body -> export.write(form, columns, responses, body);
        return Response.ok(output, form.mediaType());
    }
}
