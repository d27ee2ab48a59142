package org.memberpulse.outcome;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a report about journeys can be asked for. */
public class JourneyParameters {
    @QueryParam("metric")
    @Parameter(
            description = "Any of retention, renewal, onboarding-completion, content-engagement, churn, separated by"
                    + " commas (default all)")
    public String metric;

    @QueryParam("groupBy")
    @Parameter(description = "Any of segment, stage (divides churn only), separated by commas", example = "segment")
    public String groupBy;

    @QueryParam("period")
    @Parameter(description = "total (default), year, quarter, month")
    public String period;

    @QueryParam("from")
    @Parameter(
            description = "First local day, which begins a period. Default: so many periods back that a year is seen;"
                    + " for a total the first of the last whole year of the organization")
    public LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Last local day, included, which ends a period or is in the one that runs")
    public LocalDate to;

    @QueryParam("segment")
    @Size(max = 2000)
    @Parameter(description = "Only these segments, separated by commas")
    public String segment;

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
