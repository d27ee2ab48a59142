package org.memberpulse.platform.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;

/** A PostgreSQL server that this process has started through the library. */
final class PostgresServer implements RunningServer {
    /** System property of the library: the folder for the programs. */
    static final String PROGRAMS = "ot.epg.working-dir";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DataFolder folder;
    private final EmbeddedPostgres postgres;

    private PostgresServer(DataFolder folder, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
    }

    static PostgresServer start(DataFolder folder) throws IOException {
        return start(folder, freePort());
    }

    static PostgresServer start(DataFolder folder, int port) throws IOException {
        if (System.getProperty(PROGRAMS) == null) {
            System.setProperty(PROGRAMS, folder.programs().toString());
            Programs.removeUnfinished(folder.programs());
        }
        folder.putAsideUnfinishedCluster();
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.cluster())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setConnectConfig("password", folder.administratorPassword())
                .setDataDirectoryCustomizer(cluster -> markInitialized(folder))
                .setOutputRedirector(Redirect.appendTo(folder.log().toFile()));
        ServerSettings.server().forEach(builder::setServerConfig);
        // Every entry becomes an argument of initdb, after the library's own "-A trust", and the last one counts.
        ServerSettings.cluster(folder).forEach(builder::setLocaleConfig);
        return new PostgresServer(folder, builder.start());
    }

    @Override
    public int port() {
        return postgres.getPort();
    }

    @Override
    public void stop() throws IOException {
        postgres.close();
        // The library waits five seconds only, too short for a last checkpoint on a slow disk.
        Instant end = Instant.now().plus(PATIENCE);
        while (PostmasterFile.read(folder.cluster())
                        .flatMap(PostmasterFile::server)
                        .isPresent()
                && Instant.now().isBefore(end)) {
            Pause.shortly();
        }
    }

    private static void markInitialized(DataFolder folder) {
        try {
            if (!folder.isInitialized()) {
                folder.markInitialized();
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot write into " + folder.cluster(), e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(Administrator.HOST))) {
            return socket.getLocalPort();
        }
    }
}
