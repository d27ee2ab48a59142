package org.memberpulse.metric;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters that all reports share. */
public class ReportParameters {
    @QueryParam("groupBy")
    @Parameter(
            description =
                    "Any of segment, stage, survey, and at most one of channel and dimension:<code>, separated by commas",
            example = "segment,stage")
    public String groupBy;

    @QueryParam("period")
    @Parameter(description = "total (default), year, quarter, month; with the scope responses also week, day")
    public String period;

    @QueryParam("from")
    @Parameter(
            description = "First local day. Without the scope responses, a range must hold whole periods: a total spans"
                    + " all time or exactly one month, quarter or year")
    public LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Last local day, included")
    public LocalDate to;

    @QueryParam("segment")
    @Size(max = 2000)
    @Parameter(description = "Only these segments, separated by commas")
    public String segment;

    @QueryParam("stage")
    @Size(max = 2000)
    @Parameter(description = "Only these stages, separated by commas")
    public String stage;

    @QueryParam("survey")
    @Size(max = 2000)
    @Parameter(description = "Only these surveys, separated by commas")
    public String survey;

    @QueryParam("by")
    @Parameter(
            description =
                    "By which day an answer counts: answered (default), or issued, that of its invitation, on which"
                            + " response rates stand. Confidential and imported answers count by their own day in both")
    public String by;

    @QueryParam("weighted")
    @Parameter(
            description = "Whether NPS is also weighted to the membership: each segment counts by its active members."
                    + " Not when grouped by segment")
    public Boolean weighted;

    @QueryParam("limit")
    @Min(1)
    @Max(1000)
    @Parameter(description = "Rows a page (default 100; CSV without a limit has all rows)")
    public Integer limit;

    @QueryParam("after")
    @Size(max = 2000)
    @Parameter(description = "The next of the page before")
    public String after;

    @QueryParam("format")
    @Parameter(description = "csv for the rows as CSV, like Accept: text/csv")
    public String format;
}
