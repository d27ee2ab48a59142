package org.memberpulse.journey;

/** A stage as it is; the fields are those of {@link NewStage}. */
public record StageView(
        String code,
        String name,
        StageTrigger trigger,
        boolean enabled,
        boolean automatic,
        int spreadDays,
        int quietPeriodDays,
        Integer quietPeriodOverrideDays,
        int priority,
        boolean exempt,
        int position) {
    static StageView of(Stage stage) {
        return new StageView(
                stage.code,
                stage.name,
                stage.anchor == null
                        ? new StageTrigger(null, null, stage.windowDays, true)
                        : new StageTrigger(stage.anchor, stage.offsetDays, stage.windowDays, null),
                stage.enabled,
                stage.automatic,
                stage.spreadDays,
                stage.quietPeriodDays,
                stage.quietPeriodOverrideDays,
                stage.priority,
                stage.exempt,
                stage.position);
    }
}
