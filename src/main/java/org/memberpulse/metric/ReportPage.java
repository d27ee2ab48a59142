package org.memberpulse.metric;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of a report: what was asked, in which terms the figures are, and the rows. */
@JsonPropertyOrder({"metric", "groupBy", "period", "by", "timeZone", "minimumCell", "confidence", "asOf", "data", "next"
})
public class ReportPage<R> {
    public final String metric;
    public final List<String> groupBy;
    public final String period;

    @Schema(description = "By which day an answer counts: answered or issued")
    public final String by;

    public final String timeZone;
    public final int minimumCell;

    @Schema(description = "Of every interval")
    public final double confidence = Confidence.LEVEL;

    @Schema(description = "The latest change that the figures include; null when nothing was answered", nullable = true)
    public final Instant asOf;

    public final List<R> data;

    @Schema(description = "What `after` takes for the next page; null on the last", nullable = true)
    public final String next;

    ReportPage(Asked asked, List<R> data, String next) {
        ReportQuery query = asked.query();
        this.metric = asked.name();
        this.groupBy = query.groupCodes();
        this.period = query.period().code();
        this.by = query.basis().code();
        this.timeZone = asked.settings().settings().zone().getId();
        this.minimumCell = asked.settings().settings().minimumCell();
        this.asOf = asked.state().asOf();
        this.data = data;
        this.next = next;
    }

    /** Rows of NPS. */
    public static final class Nps extends ReportPage<NpsRow> {
        Nps(Asked asked, List<NpsRow> data, String next) {
            super(asked, data, next);
        }
    }

    /** Rows of a mean. */
    public static final class Mean extends ReportPage<MeanRow> {
        Mean(Asked asked, List<MeanRow> data, String next) {
            super(asked, data, next);
        }
    }

    /** Rows of response rates. */
    public static final class Rate extends ReportPage<RateRow> {
        Rate(Asked asked, List<RateRow> data, String next) {
            super(asked, data, next);
        }
    }

    /** Rows of loyalty quadrants. */
    public static final class Quadrants extends ReportPage<LoyaltyRow> {
        Quadrants(Asked asked, List<LoyaltyRow> data, String next) {
            super(asked, data, next);
        }
    }

    /** Rows of several metrics. */
    public static final class Many extends ReportPage<MetricRow> {
        Many(Asked asked, List<MetricRow> data, String next) {
            super(asked, data, next);
        }
    }

    /** Rows of a choice question. */
    public static final class Choices extends ReportPage<ChoiceRow> {
        Choices(Asked asked, List<ChoiceRow> data, String next) {
            super(asked, data, next);
        }
    }

    /** Rows of when members answer. */
    public static final class Times extends ReportPage<TimeRow> {
        Times(Asked asked, List<TimeRow> data, String next) {
            super(asked, data, next);
        }
    }
}
