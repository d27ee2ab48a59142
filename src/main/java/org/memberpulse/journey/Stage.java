package org.memberpulse.journey;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A point of the journey at which members are asked. */
@Entity
@IdClass(Stage.Key.class)
class Stage extends PanacheEntityBase {
    record Key(String organizationId, String code) {}

    @Id
    @TenantId
    public String organizationId;

    @Id
    public String code;

    public String name;
    public int position;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    public Anchor anchor;

    public int offsetDays;
    public int windowDays = StageTrigger.DEFAULT_WINDOW_DAYS;
    public boolean enabled = true;
    public boolean automatic;
    public int spreadDays;
    public int quietPeriodDays = 180;
    public Integer quietPeriodOverrideDays;
    public int priority = 100;
    public boolean exempt;

    static Stage named(String code, String name, int position) {
        Stage stage = new Stage();
        stage.code = code;
        stage.name = name;
        stage.position = position;
        return stage;
    }

    static Optional<Stage> ofCode(String code) {
        return find("code", code).firstResultOptional();
    }

    static List<Stage> inOrder() {
        return list("order by position, code");
    }

    static int nextPosition() {
        return inOrder().stream().mapToInt(stage -> stage.position).max().orElse(0) + 1;
    }

    Stage on(Anchor anchor, int offsetDays) {
        this.anchor = anchor;
        this.offsetDays = offsetDays;
        return this;
    }

    void become(NewStage wanted) {
        name = wanted.name();
        anchor = wanted.trigger().anchor();
        offsetDays = orElse(wanted.trigger().offsetDays(), 0);
        windowDays = orElse(wanted.trigger().windowDays(), StageTrigger.DEFAULT_WINDOW_DAYS);
        enabled = orElse(wanted.enabled(), true);
        automatic = orElse(wanted.automatic(), false);
        spreadDays = orElse(wanted.spreadDays(), 0);
        quietPeriodDays = orElse(wanted.quietPeriodDays(), 180);
        quietPeriodOverrideDays = wanted.quietPeriodOverrideDays();
        priority = orElse(wanted.priority(), 100);
        exempt = orElse(wanted.exempt(), exempt);
        position = orElse(wanted.position(), position);
    }

    private static <T> T orElse(T wanted, T otherwise) {
        return wanted == null ? otherwise : wanted;
    }
}
