package org.memberpulse.member;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.memberpulse.organization.Scope;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

@Path("/v1/erasures")
@Tag(name = "Own data")
@RolesAllowed(Scope.MANAGE)
@Blocking
class ErasureResource {
    private final Erasure erasure;

    ErasureResource(Erasure erasure) {
        this.erasure = erasure;
    }

    @GET
    @Operation(
            summary = "How many erased members are refused",
            description = "Only their number: what is kept of them is a keyed hash each, from which no id can be read.")
    public Erasures count() {
        return new Erasures(erasure.count());
    }

    @DELETE
    @Path("/{memberId}")
    @Operation(
            summary = "Let an erased id come back",
            description = "From now on a member with this id can be made again. Nothing that was erased comes back with"
                    + " it, but an opt-out of that time still holds.")
    @APIResponse(responseCode = "204", description = "Lifted")
    @APIResponse(responseCode = "404", description = "No such id was erased, or it was lifted before")
    public void lift(@MemberId String memberId) {
        if (!erasure.lift(memberId)) {
            throw new ProblemException(ProblemCode.NOT_FOUND, "No member with this id was erased");
        }
    }

    /** @param erasures ids that cannot come back */
    public record Erasures(long erasures) {}
}
