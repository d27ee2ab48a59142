package org.memberpulse.platform.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL server that this process has started through the library. */
final class PostgresServer implements RunningServer {
    private static final int STOP_SECONDS = 60;

    private final EmbeddedPostgres postgres;
    private final Optional<ProcessHandle> process;

    private PostgresServer(EmbeddedPostgres postgres, Optional<ProcessHandle> process) {
        this.postgres = postgres;
        this.process = process;
    }

    static PostgresServer start(DataFolder folder) throws IOException {
        // The library's other folders: it removes what it takes for left-overs there.
        System.setProperty("ot.epg.working-dir", folder.programs().toString());
        Programs.removeUnfinished(folder.programs());
        folder.putAsideUnfinishedCluster();
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.cluster())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(freePort())
                .setConnectConfig("password", folder.administratorPassword())
                .setDataDirectoryCustomizer(cluster -> markInitialized(folder))
                .setOutputRedirector(Redirect.appendTo(folder.log().toFile()));
        ServerSettings.server().forEach(builder::setServerConfig);
        // Every entry becomes an argument of initdb, after the library's own "-A trust", and the last one counts.
        ServerSettings.cluster(folder).forEach(builder::setLocaleConfig);
        EmbeddedPostgres postgres = builder.start();
        return new PostgresServer(
                postgres, PostmasterFile.read(folder.cluster()).flatMap(PostmasterFile::server));
    }

    @Override
    public int port() {
        return postgres.getPort();
    }

    @Override
    public void stop() throws IOException {
        postgres.close();
        // The library waits five seconds only, too short for a last checkpoint on a slow disk.
        process.ifPresent(server -> server.onExit()
                .completeOnTimeout(server, STOP_SECONDS, TimeUnit.SECONDS)
                .join());
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
