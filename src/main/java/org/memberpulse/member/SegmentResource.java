package org.memberpulse.member;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.memberpulse.organization.Scope;
import org.memberpulse.platform.Code;

@Path("/v1/segments")
@Tag(name = "Set up")
@RolesAllowed(Scope.MANAGE)
@Blocking
class SegmentResource {
    private final Segments segments;

    SegmentResource(Segments segments) {
        this.segments = segments;
    }

    @GET
    @Operation(summary = "List the segments in the order in which their rules are tried")
    public SegmentList list() {
        return new SegmentList(segments.read().segments());
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "Read a segment")
    public SegmentView get(String code) {
        return segments.get(code);
    }

    @PUT
    @Path("/{code}")
    @Operation(
            summary = "Make or change a segment",
            description = "The first segment by position whose rule matches has the member; nobody matched is in"
                    + " `other`. Members move at once; invitations keep the segment they were issued with.")
    public SegmentView put(@Code String code, @NotNull @Valid NewSegment wanted) {
        return segments.put(code, wanted);
    }

    /** The segments of the organization in their order. */
    public record SegmentList(List<SegmentView> data) {}
}
