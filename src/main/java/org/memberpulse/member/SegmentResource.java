package org.memberpulse.member;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

    private final SegmentPreview preview;

    SegmentResource(Segments segments, SegmentPreview preview) {
        this.segments = segments;
        this.preview = preview;
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

    @GET
    @Path("/preview")
    @Operation(
            summary = "How many active members each segment has",
            description = "Counted now, by the rules as they are. `warning` says when more than a fifth of the members"
                    + " are in `other`.")
    public SegmentSizes sizes() {
        return preview.sizes();
    }

    @POST
    @Path("/preview")
    @Operation(
            summary = "How many active members each segment would have",
            description = "The same for segments that are not saved yet: each stands in the place of the segment that"
                    + " has its code now, the others stay as they are. Nothing is stored.")
    public SegmentSizes sizesWith(@NotNull @Valid SegmentDraft.Drafts drafts) {
        return preview.sizes(drafts.segments());
    }

    /** The segments of the organization in their order. */
    public record SegmentList(List<SegmentView> data) {}
}
