package org.memberpulse.journey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Targets by journey and stage. A segment with a journey of its own has only the targets that journey names. */
public final class Aspirations {
    private final Map<String, Map<String, PlannedStage>> journeys;

    Aspirations(Map<String, List<PlannedStage>> journeys) {
        this.journeys = journeys.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, journey -> journey.getValue().stream()
                        .collect(Collectors.toMap(PlannedStage::stage, stage -> stage))));
    }

    /** The target of a metric for a segment at a stage; empty when the journey names none. */
    public Optional<Double> target(String segment, String stage, String metric) {
        Map<String, PlannedStage> journey = journeys.getOrDefault(segment, journeys.get(Journeys.DEFAULT));
        return Optional.ofNullable(journey)
                .map(stages -> stages.get(stage))
                .map(PlannedStage::targets)
                .map(targets -> targets.get(metric));
    }
}
