package org.memberpulse.journey;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** What the organization aspires to in the journey of a segment as a whole. */
@Entity
@IdClass(JourneySetting.Key.class)
class JourneySetting extends PanacheEntityBase {
    record Key(String organizationId, String journey) {}

    @Id
    @TenantId
    public String organizationId;

    @Id
    public String journey;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Double> targets = Map.of();

    public List<String> requiredActivities = List.of();

    static JourneySetting of(String journey) {
        return ofJourney(journey).orElseGet(() -> {
            JourneySetting setting = new JourneySetting();
            setting.journey = journey;
            return setting;
        });
    }

    static Optional<JourneySetting> ofJourney(String journey) {
        return find("journey", journey).firstResultOptional();
    }

    static List<JourneySetting> inOrder() {
        return list("order by journey");
    }

    /** Takes over what is wanted; what is absent stays. */
    void become(NewJourney wanted) {
        targets = wanted.targets() == null ? targets : wanted.targets();
        requiredActivities = wanted.requiredActivities() == null
                ? requiredActivities
                : wanted.requiredActivities().stream().distinct().toList();
    }
}
