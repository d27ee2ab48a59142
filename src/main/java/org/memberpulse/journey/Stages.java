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
import org.memberpulse.organization.Remembered;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

/** The stages of the current organization. */
@ApplicationScoped
public class Stages {
    private final CurrentOrganization current;
    private final Event<ConfigurationChanged> changed;
    private final Remembered<List<StageView>> remembered;

    Stages(CurrentOrganization current, Event<ConfigurationChanged> changed, ConfigurationMemory memory) {
        this.current = current;
        this.changed = changed;
        this.remembered = memory.of(organization -> list());
    }

    /** The stage, as configured moments ago. */
    public Optional<StageView> find(String code) {
        return all().stream().filter(stage -> stage.code().equals(code)).findFirst();
    }

    public StageView require(String code) {
        return find(code)
                .orElseThrow(() -> new ProblemException(ProblemCode.STAGE_UNKNOWN, "There is no stage " + code));
    }

    /** All stages in their order. */
    public List<StageView> all() {
        return remembered.of(current.id());
    }

    /** Makes the stages of these codes that do not exist yet, reached by an event only. */
    @Transactional
    public void createMissing(Collection<String> codes) {
        codes.stream().filter(code -> Stage.ofCode(code).isEmpty()).sorted().forEach(code -> {
            Stage.named(code, code, Stage.nextPosition()).persist();
        });
        changed.fire(new ConfigurationChanged(current.id()));
    }

    @Transactional
    List<StageView> list() {
        return Stage.inOrder().stream().map(StageView::of).toList();
    }

    @Transactional
    StageView put(String code, NewStage wanted) {
        Stage stage = Stage.ofCode(code).orElseGet(() -> Stage.named(code, wanted.name(), Stage.nextPosition()));
        stage.become(wanted);
        stage.persist();
        changed.fire(new ConfigurationChanged(current.id()));
        return StageView.of(stage);
    }
}
