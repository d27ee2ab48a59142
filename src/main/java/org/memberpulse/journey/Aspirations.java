package org.memberpulse.journey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Stages and targets by journey. A segment with a journey of its own has only the stages and targets that journey names.
 * Settings of a journey as a whole are looked for by themselves: a segment without its own has the default ones.
 */
public final class Aspirations {
    private final Map<String, Map<String, PlannedStage>> journeys = new HashMap<>();
    private final Map<String, Setting> settings;

    Aspirations(Map<String, List<PlannedStage>> journeys, Map<String, Setting> settings) {
        journeys.forEach((journey, stages) -> this.journeys.put(
                journey, stages.stream().collect(Collectors.toMap(PlannedStage::stage, stage -> stage))));
        this.settings = settings;
    }

    /** What a journey as a whole aspires to. */
    record Setting(Map<String, Double> targets, List<String> requiredActivities) {
        static final Setting NONE = new Setting(Map.of(), List.of());
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
        return journeys + "|" + settings;
    }

    /** The target of a metric for the journey of a segment as a whole. */
    public Optional<Double> target(String segment, String metric) {
        return Optional.ofNullable(setting(segment).targets().get(metric));
    }

    /** What a member of the segment has to do to be settled in; empty when nothing is required. */
    public List<String> requiredActivities(String segment) {
        return setting(segment).requiredActivities();
    }

    private Setting setting(String segment) {
        return settings.getOrDefault(segment, settings.getOrDefault(Journeys.DEFAULT, Setting.NONE));
    }
}
