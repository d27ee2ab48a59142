package org.memberpulse.platform.embedded;

import io.quarkus.runtime.Application;
import org.jboss.logging.Logger;

/** What has to be done before Quarkus starts: check the keys and, without a JDBC URL, bring up the embedded database. */
public final class Preparation {
    /** System property that is {@code true} while the service runs on its embedded database. */
    public static final String EMBEDDED = "memberpulse.embedded";

    /** Where the embedded database lives; absolute from here on. */
    public static final String DATA_FOLDER = "memberpulse.data-dir";

    private static final Logger LOG = Logger.getLogger(Preparation.class);

    private Preparation() {}

    /**
     * Prepares the system properties that Quarkus reads.
     *
     * @throws StartRefused if the service must not start as it is configured
     */
    public static void prepare() {
        // A live reload calls main() again in the same JVM: the server runs on, and the properties are set.
        if (Boolean.getBoolean(EMBEDDED)) {
            return;
        }
        StartSettings settings = StartSettings.read();
        settings.check();
        if (settings.embedded()) {
            startEmbedded(settings);
        }
    }

    private static void startEmbedded(StartSettings settings) {
        if (!isAvailable()) {
            throw new StartRefused("This installation has no embedded PostgreSQL: set QUARKUS_DATASOURCE_JDBC_URL.");
        }
        DataFolder folder = DataFolder.at(settings.dataFolder());
        EmbeddedDatabase database = EmbeddedDatabase.open(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAfterQuarkus(database), "embedded-postgresql-stop"));
        System.setProperty(StartSettings.JDBC_URL, database.jdbcUrl());
        System.setProperty("quarkus.datasource.username", database.username());
        System.setProperty("quarkus.datasource.password", database.password());
        if (settings.secret().isEmpty()) {
            System.setProperty(StartSettings.SECRET, folder.secret());
        }
        if (settings.operatorKey().isEmpty()) {
            System.setProperty(StartSettings.OPERATOR_KEY, folder.operatorKey());
        }
        System.setProperty(DATA_FOLDER, folder.path().toString());
        System.setProperty(EMBEDDED, "true");
    }

    // The production image leaves the library out.
    private static boolean isAvailable() {
        try {
            Class.forName(
                    "io.zonky.test.db.postgres.embedded.EmbeddedPostgres", false, Preparation.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    // Shutdown hooks run side by side: this one lets Quarkus answer its last requests and close its pool first.
    private static void closeAfterQuarkus(EmbeddedDatabase database) {
        // Said now, because Quarkus takes the log with it.
        LOG.infof(
                "Embedded PostgreSQL in %s stops after the service",
                database.folder().path());
        Application application = Application.currentApplication();
        if (application != null) {
            application.awaitShutdown();
        }
        database.close();
    }
}
