package org.memberpulse.response;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.memberpulse.platform.Code;

/** Which responses to list; what is absent filters nothing. */
public class ResponseFilter {
    @QueryParam("stage")
    @Size(max = 2000)
    @Parameter(description = "Only these stages, separated by commas")
    public String stage;

    @QueryParam("segment")
    @Size(max = 2000)
    @Parameter(description = "Only these segments, separated by commas")
    public String segment;

    @QueryParam("survey")
    @Size(max = 2000)
    @Parameter(description = "Only these surveys, separated by commas; imported answers are under `imported`")
    public String survey;

    @QueryParam("from")
    @Parameter(description = "First local day of answering")
    public LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Last local day of answering, included")
    public LocalDate to;

    @QueryParam("metric")
    @Code
    @Parameter(description = "Only those with a score of this metric", example = "nps")
    public String metric;

    @QueryParam("atLeast")
    @Min(0)
    @Max(10)
    @Parameter(description = "Only scores of the metric from here up")
    public Integer atLeast;

    @QueryParam("atMost")
    @Min(0)
    @Max(10)
    @Parameter(description = "Only scores of the metric up to here")
    public Integer atMost;

    @QueryParam("hasComment")
    @Parameter(description = "Only those with a comment, or only those without")
    public Boolean hasComment;

    @QueryParam("limit")
    @Min(1)
    @Max(1000)
    @Parameter(description = "Rows a page (default 100; NDJSON and CSV without a limit have all rows)")
    public Integer limit;

    @QueryParam("after")
    @Size(max = 2000)
    @Parameter(description = "The next of the page before")
    public String after;

    @QueryParam("format")
    @Parameter(description = "json, ndjson or csv; what Accept says when absent")
    public String format;
}
