package org.memberpulse.platform.embedded;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is configured before Quarkus starts, read from the places Quarkus reads: system properties, environment,
 * {@code .env}, {@code config/application.properties}, the packaged {@code application.properties}.
 *
 * @param jdbcUrl the database to use instead of the embedded one
 * @param secret the secret that tokens are derived from
 * @param operatorKey the key that may create organizations
 * @param dataFolder where the embedded database lives
 */
public record StartSettings(
        Optional<String> jdbcUrl, Optional<String> secret, Optional<String> operatorKey, Path dataFolder) {
    static final String JDBC_URL = "quarkus.datasource.jdbc.url";
    static final String SECRET = "memberpulse.secret";
    static final String OPERATOR_KEY = "memberpulse.operator-key";
    private static final int SHORTEST_KEY = 32;

    /** Reads the configuration without making it the one that Quarkus will use. */
    public static StartSettings read() {
        SmallRyeConfig config = ConfigUtils.configBuilder()
                .withProfile(System.getProperty(
                        "quarkus.profile", LaunchMode.current().getProfileKey()))
                .build();
        return new StartSettings(
                config.getOptionalValue(JDBC_URL, String.class),
                config.getOptionalValue(SECRET, String.class),
                config.getOptionalValue(OPERATOR_KEY, String.class),
                Path.of(config.getOptionalValue(Preparation.DATA_FOLDER, String.class)
                        .orElse("data")));
    }

    /** Whether the service runs its own PostgreSQL. */
    public boolean embedded() {
        return jdbcUrl.isEmpty();
    }

    /** Refuses a start with a key that is missing or could be guessed. */
    public void check() {
        if (!embedded() && secret.isEmpty()) {
            throw new StartRefused("MEMBERPULSE_SECRET (at least " + SHORTEST_KEY
                    + " characters) is required when a JDBC URL is configured.");
        }
        requireLength("MEMBERPULSE_SECRET", secret);
        requireLength("MEMBERPULSE_OPERATOR_KEY", operatorKey);
    }

    private static void requireLength(String name, Optional<String> value) {
        if (value.isPresent() && value.get().length() < SHORTEST_KEY) {
            throw new StartRefused(name + " must have at least " + SHORTEST_KEY + " characters.");
        }
    }
}
