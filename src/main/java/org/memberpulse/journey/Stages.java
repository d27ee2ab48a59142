package org.memberpulse.journey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.memberpulse.organization.ConfigurationChanged;
import org.memberpulse.organization.ConfigurationMemory;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.organization.Organizations;
import org.memberpulse.organization.Remembered;
import org.memberpulse.platform.RepeatableRead;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

/** The stages of the current organization. */
@ApplicationScoped
public class Stages {
    private final CurrentOrganization current;
    private final Organizations organizations;
    private final Event<ConfigurationChanged> changed;
    private final Remembered<List<StageView>> remembered;
    private final RepeatableRead oneState;

    Stages(
            CurrentOrganization current,
            Organizations organizations,
            Event<ConfigurationChanged> changed,
            ConfigurationMemory memory,
            RepeatableRead oneState) {
        this.current = current;
        this.organizations = organizations;
        this.changed = changed;
        this.remembered = memory.of(organization -> list());
        this.oneState = oneState;
    }

    /** The stage, as configured moments ago. */
    public Optional<StageView> find(String code) {
        return all().stream().filter(stage -> stage.code().equals(code)).findFirst();
    }

    public StageView require(String code) {
        return find(code).orElseThrow(() -> unknown(code));
    }

    public static ProblemException unknown(String code) {
        return new ProblemException(ProblemCode.STAGE_UNKNOWN, "There is no stage " + code);
    }

    /** All stages in their order. */
    public List<StageView> all() {
        return remembered.of(current.id());
    }

    /** Makes the stages of these codes that do not exist yet, reached by an event only. */
    public void createMissing(Collection<String> codes) {
        oneState.change(() -> {
            create(codes);
            return null;
        });
    }

    private void create(Collection<String> codes) {
        codes.stream().filter(code -> Stage.ofCode(code).isEmpty()).sorted().forEach(code -> {
            Stage.named(code, code, Stage.nextPosition()).persist();
        });
        changed.fire(new ConfigurationChanged(current.id()));
    }

    @Transactional
    List<StageView> list() {
        return Stage.inOrder().stream().map(StageView::of).toList();
    }

    StageView put(String code, NewStage wanted) {
        return oneState.change(() -> change(code, wanted));
    }

    private StageView change(String code, NewStage wanted) {
        if (Boolean.TRUE.equals(wanted.automatic())) {
            requireAutomatic(wanted);
        }
        Stage stage = Stage.ofCode(code).orElseGet(() -> Stage.named(code, wanted.name(), Stage.nextPosition()));
        stage.become(wanted);
        stage.persist();
        changed.fire(new ConfigurationChanged(current.id()));
        return StageView.of(stage);
    }

    private void requireAutomatic(NewStage wanted) {
        if (wanted.trigger().anchor() == null) {
            throw ProblemException.invalid("/automatic", "Only a stage with a date can be swept");
        }
        if (!organizations.settingsNow().mayAskByItself()) {
            throw ProblemException.invalid(
                    "/automatic", "Set privacyNoticeUrl and contactEmail of the organization first");
        }
    }
}
