package org.memberpulse.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.memberpulse.journey.Stages;
import org.memberpulse.member.Segments;
import org.memberpulse.organization.ConfigurationChanged;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.organization.OrganizationCreated;
import org.memberpulse.organization.Organizations;
import org.memberpulse.platform.RepeatableRead;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

/** All surveys of the current organization, drafts included, as the team works on them. */
@ApplicationScoped
class SurveyCatalog {
    /** Imported answers are counted under this code. */
    private static final String RESERVED = "imported";

    private final CurrentOrganization current;
    private final Organizations organizations;
    private final Event<ConfigurationChanged> changed;
    private final Stages stages;
    private final Segments segments;
    private final RepeatableRead oneState;
    private final Clock clock;

    SurveyCatalog(
            CurrentOrganization current,
            Organizations organizations,
            Event<ConfigurationChanged> changed,
            Stages stages,
            Segments segments,
            RepeatableRead oneState,
            Clock clock) {
        this.current = current;
        this.organizations = organizations;
        this.changed = changed;
        this.stages = stages;
        this.segments = segments;
        this.oneState = oneState;
        this.clock = clock;
    }

    @Transactional
    List<SurveyView> list() {
        List<SurveyPublication> publications = SurveyPublication.inOrder();
        return Survey.inOrder().stream()
                .map(survey -> SurveyView.of(survey, publications))
                .toList();
    }

    @Transactional
    SurveyView get(String code) {
        return view(require(code));
    }

    @Transactional
    SurveyVersionView version(String code, int version) {
        require(code);
        return SurveyVersion.find(code, version)
                .map(SurveyVersionView::of)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.NOT_FOUND, "The survey " + code + " has no version " + version));
    }

    SurveyView draft(String code, SurveyContent wanted) {
        if (code.equals(RESERVED)) {
            throw ProblemException.invalid("code", "The code " + RESERVED + " is reserved for imported answers");
        }
        return oneState.change(() -> {
            check(wanted);
            Survey survey = Survey.ofCode(code).orElseGet(() -> Survey.of(code));
            survey.become(wanted, clock.instant());
            survey.persist();
            return view(survey);
        });
    }

    /** What a member with a locale, which may be null, would read. */
    @Transactional
    SurveyPreview preview(SurveyContent wanted, String locale) {
        check(wanted);
        List<String> preferred = Stream.of(locale, organizations.settings().locale())
                .filter(Objects::nonNull)
                .toList();
        return new SurveyPreview(wanted.localeUsed(preferred), wanted.localized(preferred));
    }

    private void check(SurveyContent wanted) {
        SurveyCheck.of(wanted, stage -> stages.find(stage).isPresent(), segments.segmentation()::knows)
                .throwIfAny();
    }

    @Transactional
    SurveyView publish(String code) {
        Survey.lockAll();
        Survey survey = require(code);
        publish(survey, clock.instant());
        return view(survey);
    }

    @Transactional
    void withdraw(String code) {
        Survey.lockAll();
        require(code).withdraw();
        changed.fire(new ConfigurationChanged(current.id()));
    }

    void createDefaults(@Observes OrganizationCreated created) {
        DefaultSurveys.of(created.name()).forEach(content -> {
            Survey survey = Survey.of(content.stage());
            survey.become(content, created.at());
            survey.persist();
            publish(survey, created.at());
        });
    }

    private void publish(Survey survey, Instant now) {
        survey.publish(now);
        changed.fire(new ConfigurationChanged(current.id()));
    }

    private static SurveyView view(Survey survey) {
        return SurveyView.of(survey, SurveyPublication.inOrder());
    }

    private static Survey require(String code) {
        return Survey.ofCode(code)
                .orElseThrow(() -> new ProblemException(ProblemCode.SURVEY_UNKNOWN, "There is no survey " + code));
    }
}
