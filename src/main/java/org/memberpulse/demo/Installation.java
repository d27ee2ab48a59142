package org.memberpulse.demo;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.memberpulse.platform.embedded.DataFolder;
import org.memberpulse.platform.embedded.Preparation;

/** How this service was started, as far as it concerns the demo. */
@Singleton
class Installation {
    private final boolean demo;
    private final boolean embedded;
    private final Optional<Path> dataFolder;

    Installation(
            @ConfigProperty(name = "memberpulse.demo") boolean demo,
            @ConfigProperty(name = Preparation.EMBEDDED, defaultValue = "false") boolean embedded,
            @ConfigProperty(name = Preparation.DATA_FOLDER) Optional<Path> dataFolder) {
        this.demo = demo;
        this.embedded = embedded;
        this.dataFolder = dataFolder;
    }

    /** Whether the demo organization is wanted. */
    boolean demo() {
        return demo;
    }

    /** Whether it is one that somebody tries out, rather than one that others depend on. */
    boolean forTrying() {
        return demo || embedded;
    }

    boolean embedded() {
        return embedded;
    }

    /** Where the operator key stands, unless it was configured. */
    Optional<Path> operatorKeyFile() {
        return folder().flatMap(DataFolder::operatorKeyFile);
    }

    /** Where secrets can be kept; empty when the database is somewhere else. */
    Optional<DataFolder> folder() {
        return embedded ? dataFolder.map(DataFolder::at) : Optional.empty();
    }
}
