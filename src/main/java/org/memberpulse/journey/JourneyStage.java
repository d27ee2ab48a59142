package org.memberpulse.journey;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A stage in the journey of a segment, with what the organization aspires to there. */
@Entity
@IdClass(JourneyStage.Key.class)
class JourneyStage extends PanacheEntityBase {
    record Key(String organizationId, String journey, String stage) {}

    @Id
    @TenantId
    public String organizationId;

    @Id
    public String journey;

    @Id
    public String stage;

    public int position;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Double> targets;

    public List<String> touchpoints;

    static JourneyStage of(String journey, int position, PlannedStage planned) {
        JourneyStage stage = new JourneyStage();
        stage.journey = journey;
        stage.stage = planned.stage();
        stage.position = position;
        stage.targets = planned.targets() == null ? Map.of() : planned.targets();
        stage.touchpoints = planned.touchpoints() == null ? List.of() : planned.touchpoints();
        return stage;
    }

    static List<JourneyStage> inOrder() {
        return list("order by journey, position");
    }
}
