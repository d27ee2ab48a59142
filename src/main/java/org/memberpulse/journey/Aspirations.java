package org.memberpulse.journey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Stages and targets by journey. A segment with a journey of its own has only the stages and targets that journey names.
 */
public final class Aspirations {
    private final Map<String, Map<String, PlannedStage>> journeys;

    Aspirations(Map<String, List<PlannedStage>> journeys) {
        this.journeys = journeys.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, journey -> journey.getValue().stream()
                        .collect(Collectors.toMap(PlannedStage::stage, stage -> stage))));
    }

    /**
     * Whether members of a segment go through a stage: their journey, or the default one, names it. A stage that no
     * journey names is for everybody.
     */
    public boolean plans(String segment, String stage) {
        Map<String, PlannedStage> journey = journeys.getOrDefault(segment, journeys.get(Journeys.DEFAULT));
        return journey == null
                || journey.containsKey(stage)
                || journeys.values().stream().noneMatch(stages -> stages.containsKey(stage));
    }

    /** The target of a metric for a segment at a stage; empty when the journey names none. */
    public Optional<Double> target(String segment, String stage, String metric) {
        Map<String, PlannedStage> journey = journeys.getOrDefault(segment, journeys.get(Journeys.DEFAULT));
        return Optional.ofNullable(journey)
                .map(stages -> stages.get(stage))
                .map(PlannedStage::targets)
                .map(targets -> targets.get(metric));
    }

    /** What it holds: the same text for the same stages and targets. */
    @Override
    public String toString() {
        return journeys.toString();
    }
}
