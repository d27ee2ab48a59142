package org.memberpulse.demo;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service that somebody tries out. */
public class WithDemo implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("memberpulse.demo", "true");
    }
}
