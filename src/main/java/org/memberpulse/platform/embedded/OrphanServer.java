package org.memberpulse.platform.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A PostgreSQL server that outlived the process that started it and goes on under this one. */
final class OrphanServer implements RunningServer {
    /** SQL state of a server that is up and replays its log. */
    private static final String CANNOT_CONNECT_NOW = "57P03";

    /** SQL state of a server that does not listen (yet). */
    private static final String CANNOT_CONNECT = "08001";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PATIENCE_WITH_RECOVERY = Duration.ofMinutes(10);

    private final DataFolder folder;
    private final int port;
    private final ProcessHandle process;

    private OrphanServer(DataFolder folder, int port, ProcessHandle process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** The server left behind in a folder, if it answers and is ours; one that does not answer is stopped. */
    static Optional<RunningServer> adopt(DataFolder folder) throws IOException {
        Optional<PostmasterFile> file = PostmasterFile.read(folder.cluster());
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Optional<ProcessHandle> process = file.get().server();
        if (process.isEmpty()) {
            if (ProcessHandle.of(file.get().pid()).isPresent()) {
                file.get().disown();
            }
            return Optional.empty();
        }
        OrphanServer server = new OrphanServer(folder, file.get().port(), process.get());
        if (server.answers()) {
            return Optional.of(server);
        }
        server.stop();
        return Optional.empty();
    }

    private boolean answers() throws IOException {
        Administrator administrator = new Administrator(port, folder.administratorPassword());
        Instant start = Instant.now();
        while (process.isAlive()) {
            try {
                return Path.of(administrator.dataDirectory()).toRealPath().equals(folder.cluster());
            } catch (SQLException e) {
                Duration waited = Duration.between(start, Instant.now());
                boolean wait = CANNOT_CONNECT_NOW.equals(e.getSQLState())
                        ? waited.compareTo(PATIENCE_WITH_RECOVERY) < 0
                        : CANNOT_CONNECT.equals(e.getSQLState()) && waited.compareTo(PATIENCE) < 0;
                if (!wait) {
                    return false;
                }
                Pause.shortly();
            }
        }
        return false;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void stop() throws IOException {
        Path program = Path.of(process.info().command().orElse("postgres"));
        String cluster = folder.cluster().toString();
        boolean stopped =
                Programs.control(program, folder.log(), "stop", "-D", cluster, "-m", "fast", "-w", "-t", "60");
        if (!stopped && process.isAlive()) {
            throw new IOException("PostgreSQL (process " + process.pid() + ") does not stop");
        }
    }
}
