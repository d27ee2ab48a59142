package org.memberpulse.invitation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.memberpulse.member.MemberId;
import org.memberpulse.platform.Code;

/** Which invitations to list; what is absent filters nothing. */
public class InvitationFilter {
    @QueryParam("stage")
    @Code
    @Parameter(description = "Only those of this stage")
    public String stage;

    @QueryParam("status")
    @Parameter(description = "Only those that have come so far and no farther")
    public InvitationStatus status;

    @QueryParam("memberId")
    @MemberId
    @Parameter(description = "Only those of this member; none when there is no such member")
    public String memberId;

    @QueryParam("origin")
    @Parameter(description = "Only those that a trigger, the date sweep or a hook caused")
    public Origin origin;

    @QueryParam("from")
    @Parameter(description = "First local day of issue")
    public LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Last local day of issue, included")
    public LocalDate to;

    @QueryParam("test")
    @Parameter(description = "Only tests, or none of them; both when absent")
    public Boolean test;

    @QueryParam("limit")
    @Min(1)
    @Max(1000)
    @Parameter(description = "Rows a page (default 100)")
    public Integer limit;

    @QueryParam("after")
    @Size(max = 2000)
    @Parameter(description = "The next of the page before")
    public String after;
}
