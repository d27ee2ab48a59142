package org.memberpulse.journey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.memberpulse.organization.ConfigurationChanged;
import org.memberpulse.organization.ConfigurationMemory;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.organization.OrganizationCreated;
import org.memberpulse.organization.Remembered;
import org.memberpulse.platform.RepeatableRead;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

/** The journeys of the current organization. */
@ApplicationScoped
public class Journeys {
    static final String DEFAULT = "default";

    /** What the field holds a good score to be: NPS above 50, MSAT above 4.0 of 5. */
    private static final Map<String, Double> DEFAULT_TARGETS = Map.of("nps", 50.0, "msat", 4.0);

    /** And a good journey: 85 % retained, 80 % settled in within 90 days, a twentieth less churn each year. */
    private static final Map<String, Double> DEFAULT_JOURNEY_TARGETS =
            Map.of("retention", 85.0, "onboarding-completion", 80.0, "churn", -5.0);

    private final CurrentOrganization current;
    private final Event<ConfigurationChanged> changed;
    private final Remembered<Aspirations> remembered;
    private final RepeatableRead oneState;

    Journeys(
            CurrentOrganization current,
            Event<ConfigurationChanged> changed,
            ConfigurationMemory memory,
            RepeatableRead oneState) {
        this.current = current;
        this.changed = changed;
        this.remembered = memory.of(organization -> new Aspirations(stages(), settings()));
        this.oneState = oneState;
    }

    /** What the organization aspires to, by segment and stage. */
    public Aspirations aspirations() {
        return remembered.of(current.id());
    }

    @Transactional
    List<JourneyView> list() {
        Map<String, List<PlannedStage>> stages = stages();
        Map<String, Aspirations.Setting> settings = settings();
        return Stream.concat(stages.keySet().stream(), settings.keySet().stream())
                .distinct()
                .sorted()
                .map(journey -> view(
                        journey,
                        stages.getOrDefault(journey, List.of()),
                        settings.getOrDefault(journey, Aspirations.Setting.NONE)))
                .toList();
    }

    private static JourneyView view(String journey, List<PlannedStage> stages, Aspirations.Setting setting) {
        return new JourneyView(journey, stages, setting.targets(), setting.requiredActivities());
    }

    JourneyView get(String segment) {
        return list().stream()
                .filter(journey -> journey.segment().equals(segment))
                .findFirst()
                .orElseThrow(() ->
                        new ProblemException(ProblemCode.NOT_FOUND, "There is no journey of its own for " + segment));
    }

    /** Sets the journey of a segment, or the default one. */
    public JourneyView put(String segment, NewJourney wanted) {
        return oneState.change(() -> change(segment, wanted));
    }

    private JourneyView change(String segment, NewJourney wanted) {
        requireStages(wanted.stages());
        requireTargets(wanted);
        JourneyStage.delete("journey", segment);
        int position = 0;
        for (PlannedStage stage : wanted.stages()) {
            JourneyStage.of(segment, ++position, stage).persist();
        }
        JourneySetting setting = JourneySetting.of(segment);
        if (wanted.targets() != null || wanted.requiredActivities() != null) {
            setting.become(wanted);
            setting.persist();
        }
        changed.fire(new ConfigurationChanged(current.id()));
        return new JourneyView(segment, wanted.stages(), setting.targets, setting.requiredActivities);
    }

    void createDefault(@Observes OrganizationCreated created) {
        int position = 0;
        for (Stage stage : DefaultStages.all()) {
            stage.persist();
            PlannedStage planned = new PlannedStage(stage.code, DEFAULT_TARGETS, List.of());
            JourneyStage.of(DEFAULT, ++position, planned).persist();
        }
        JourneySetting setting = JourneySetting.of(DEFAULT);
        setting.targets = DEFAULT_JOURNEY_TARGETS;
        setting.persist();
    }

    @Transactional
    Map<String, List<PlannedStage>> stages() {
        Map<String, List<PlannedStage>> journeys = new LinkedHashMap<>();
        for (JourneyStage stage : JourneyStage.inOrder()) {
            journeys.computeIfAbsent(stage.journey, journey -> new ArrayList<>())
                    .add(new PlannedStage(stage.stage, stage.targets, stage.touchpoints));
        }
        return journeys;
    }

    @Transactional
    Map<String, Aspirations.Setting> settings() {
        Map<String, Aspirations.Setting> settings = new LinkedHashMap<>();
        for (JourneySetting setting : JourneySetting.inOrder()) {
            settings.put(setting.journey, new Aspirations.Setting(setting.targets, setting.requiredActivities));
        }
        return settings;
    }

    private static void requireStages(List<PlannedStage> stages) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < stages.size(); i++) {
            String code = stages.get(i).stage();
            if (Stage.ofCode(code).isEmpty()) {
                throw ProblemException.invalid("/stages/" + i + "/stage", "There is no stage " + code);
            }
            if (!seen.add(code)) {
                throw ProblemException.invalid("/stages/" + i + "/stage", "The journey has the stage twice");
            }
        }
    }

    private static void requireTargets(NewJourney wanted) {
        for (int i = 0; i < wanted.stages().size(); i++) {
            TargetRange.require(TargetRange.OF_SCORES, wanted.stages().get(i).targets(), "/stages/" + i + "/targets");
        }
        TargetRange.require(TargetRange.OF_JOURNEYS, wanted.targets(), "/targets");
    }
}
