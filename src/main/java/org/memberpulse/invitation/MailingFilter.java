package org.memberpulse.invitation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.memberpulse.platform.Code;

/** Which emails to hand out. */
public class MailingFilter {
    static final int MOST = 50_000;

    @QueryParam("stage")
    @Code
    @Parameter(description = "Only those of this stage")
    public String stage;

    @QueryParam("due")
    @DefaultValue("first")
    @Parameter(description = "The first email of an invitation, or a reminder that is due")
    public Due due;

    @QueryParam("onlyNew")
    @DefaultValue("false")
    @Parameter(description = "Leave out what was handed out before")
    public boolean onlyNew;

    @QueryParam("limit")
    @Min(1)
    @Max(MOST)
    @Parameter(description = "Rows a page (default 1,000; CSV without a limit has up to 50,000)")
    public Integer limit;

    @QueryParam("after")
    @Size(max = 2000)
    @Parameter(description = "The next of the page before")
    public String after;

    @QueryParam("format")
    @Parameter(description = "csv for the rows as CSV, like Accept: text/csv")
    public String format;
}
