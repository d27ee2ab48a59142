package org.memberpulse.metric;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of a report: what was asked, in which terms the figures are, and the rows. */
@JsonPropertyOrder({"metric", "groupBy", "period", "timeZone", "minimumCell", "confidence", "asOf", "data", "next"})
public class ReportPage<R> {
    public final String metric;
    public final List<String> groupBy;
    public final String period;
    public final String timeZone;
    public final int minimumCell;

    @Schema(description = "Of every interval")
    public final double confidence = Confidence.LEVEL;

    @Schema(description = "The latest change that the figures include; null when nothing was answered", nullable = true)
    public final Instant asOf;

    public final List<R> data;

    @Schema(description = "What `after` takes for the next page; null on the last", nullable = true)
    public final String next;

    ReportPage(Reports.Made made, List<R> data, String next) {
        ReportQuery query = made.query();
        this.metric = query.metric();
        this.groupBy = query.groupBy().stream().map(Axis::code).toList();
        this.period = query.period().code();
        this.timeZone = made.organization().zone().getId();
        this.minimumCell = made.organization().minimumCell();
        this.asOf = made.asOf();
        this.data = data;
        this.next = next;
    }

    /** Rows of NPS. */
    public static final class Nps extends ReportPage<NpsRow> {
        Nps(Reports.Made made, List<NpsRow> data, String next) {
            super(made, data, next);
        }
    }

    /** Rows of a mean. */
    public static final class Mean extends ReportPage<MeanRow> {
        Mean(Reports.Made made, List<MeanRow> data, String next) {
            super(made, data, next);
        }
    }
}
