package org.memberpulse.outcome;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** The stages of each journey, column by column. */
    Map<String, List<String>> stageRules() {
        List<String> codes = new ArrayList<>();
        List<String> stages = new ArrayList<>();
        List<String> anchors = new ArrayList<>();
        List<String> offsets = new ArrayList<>();
        List<String> positions = new ArrayList<>();
        for (String segment : journeys()) {
            for (StageView stage : datedStages()) {
                if (aspirations.plans(segment, stage.code())) {
                    codes.add(segment);
                    stages.add(stage.code());
                    anchors.add(stage.trigger().anchor().code());
                    offsets.add(String.valueOf(stage.trigger().offsetDays()));
                    positions.add(String.valueOf(positions.size()));
                }
            }
        }
        return Map.of(
                "known", segments,
                "segments", codes,
                "stages", stages,
                "anchors", anchors,
                "offsets", offsets,
                "positions", positions);
    }

    /** The required activities of each journey, column by column. */
    Map<String, List<String>> requiredActivities() {
        List<String> codes = new ArrayList<>();
        List<String> activities = new ArrayList<>();
        for (String segment : journeys()) {
            for (String activity : aspirations.requiredActivities(segment)) {
                codes.add(segment);
                activities.add(activity);
            }
        }
        return Map.of("known", segments, "segments", codes, "activities", activities);
    }

    private Set<String> journeys() {
        Set<String> journeys = new LinkedHashSet<>(segments);
        journeys.add(DEFAULT);
        return journeys;
    }
}
