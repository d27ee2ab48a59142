package org.memberpulse.member;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.memberpulse.organization.Scope;
import org.memberpulse.platform.CsvAnswer;
import org.memberpulse.platform.CsvTable;

@Path("/v1/member-keys")
@Tag(name = "Members")
@RolesAllowed(Scope.MANAGE)
@Blocking
class MemberKeyListResource {
    private static final int ROWS_A_PAGE = 1_000;

    private final MemberKeys keys;

    MemberKeyListResource(MemberKeys keys) {
        this.keys = keys;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvAnswer.MEDIA_TYPE})
    @Operation(
            summary = "Read the keys of all members",
            description =
                    "To load once into an email tool, as the merge field of a link that stays the same for years.")
    @APIResponse(
            responseCode = "200",
            description = "Keys by memberId",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = MemberKeyPage.class)),
                @Content(mediaType = CsvAnswer.MEDIA_TYPE, schema = @Schema(implementation = String.class))
            })
    public Response list(
            @QueryParam("limit")
                    @Min(1)
                    @Max(10_000)
                    @Parameter(description = "Rows a page (default 1,000; CSV without a limit has all rows)")
                    Integer limit,
            @QueryParam("after") @Size(max = 2000) @Parameter(description = "The next of the page before") String after,
            @QueryParam("format") @Parameter(description = "csv for the rows as CSV, like Accept: text/csv")
                    String format,
            @Context Request request,
            @Context UriInfo uri) {
        boolean csv = CsvAnswer.isWanted(format, request);
        MemberKeyPage page = keys.page(after, limit != null ? limit : csv ? Integer.MAX_VALUE : ROWS_A_PAGE);
        Response.ResponseBuilder response =
                csv ? CsvAnswer.of("member-keys", csv(page)) : Response.ok(page, MediaType.APPLICATION_JSON_TYPE);
        if (page.next() != null) {
            response.link(
                    uri.getRequestUriBuilder()
                            .replaceQueryParam("after", page.next())
                            .build(),
                    "next");
        }
        return response.header("Cache-Control", "no-store")
                .header("Vary", "Accept, Authorization")
                .build();
    }

    private static String csv(MemberKeyPage page) {
        return CsvTable.write(
                List.of("memberId", "memberKey"),
                page.data().stream().map(member -> List.of(member.memberId(), member.memberKey())));
    }
}
