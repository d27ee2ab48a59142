package org.memberpulse.journey;

import java.util.List;

/** A journey: of the segment it is named after, or the default one for all segments without their own. */
public record JourneyView(String segment, List<PlannedStage> stages) {}
