package org.memberpulse.metric;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.memberpulse.journey.Journeys;
import org.memberpulse.journey.StageView;
import org.memberpulse.journey.Stages;
import org.memberpulse.member.SegmentView;
import org.memberpulse.member.Segments;
import org.memberpulse.organization.Organizations;

/** Reads what of the current organization's settings its figures depend on, as set moments ago. */
@ApplicationScoped
class ReportSettingsReader {
    private final Organizations organizations;
    private final Segments segments;
    private final Stages stages;
    private final Journeys journeys;

    ReportSettingsReader(Organizations organizations, Segments segments, Stages stages, Journeys journeys) {
        this.organizations = organizations;
        this.segments = segments;
        this.stages = stages;
        this.journeys = journeys;
    }

    ReportSettings read() {
        return new ReportSettings(
                organizations.settings(),
                Map.of(
                        Axis.SEGMENT,
                        segments.segmentation().segments().stream()
                                .map(SegmentView::code)
                                .toList(),
                        Axis.STAGE,
                        stages.all().stream().map(StageView::code).toList()),
                journeys.aspirations());
    }
}
