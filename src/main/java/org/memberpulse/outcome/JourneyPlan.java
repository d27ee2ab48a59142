package org.memberpulse.outcome;

import java.util.List;
import org.memberpulse.journey.Anchor;
import org.memberpulse.journey.Aspirations;
import org.memberpulse.journey.StageView;

/**
 * What the journeys of the segments are made of.
 *
 * @param segments the codes of all segments
 * @param stages all stages in their order
 * @param byStage whether members are counted stage by stage
 */
record JourneyPlan(List<String> segments, List<StageView> stages, Aspirations aspirations, boolean byStage) {
    /** Members of a segment that is no longer there follow the default journey. */
    private static final String DEFAULT = "default";

    /** The stages with a date at which somebody can be: whoever lapsed has left before. */
    List<StageView> datedStages() {
        return stages.stream()
                .filter(stage -> stage.trigger().anchor() != null)
                .filter(stage -> stage.trigger().anchor() != Anchor.LAPSED_ON)
                .toList();
    }

    /** Those that members of a segment go through. */
    List<StageView> datedStages(String segment) {
        return datedStages().stream()
                .filter(stage -> aspirations.plans(journey(segment), stage.code()))
                .toList();
    }

    /** What members of a segment have to do to be settled in. */
    List<String> requiredActivities(String segment) {
        return aspirations.requiredActivities(journey(segment));
    }

    private String journey(String segment) {
        return segments.contains(segment) ? segment : DEFAULT;
    }
}
