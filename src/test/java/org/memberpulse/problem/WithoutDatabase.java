package org.memberpulse.problem;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Starts the HTTP side alone. */
public class WithoutDatabase implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.hibernate-orm.active", "false",
                "quarkus.datasource.active", "false",
                "quarkus.flyway.active", "false",
                "quarkus.flyway.migrate-at-start", "false",
                "quarkus.scheduler.enabled", "false",
                "quarkus.http.idle-timeout", "2s");
    }
}
