package org.memberpulse.platform.embedded;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The database of an embedded installation while this process runs it: durable, on the loopback interface only. */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final String NAME = "memberpulse";

    private final DataFolder folder;
    private final FolderLock lock;
    private final ServerWatch watch;
    private final int port;

    private EmbeddedDatabase(DataFolder folder, FolderLock lock, RunningServer server) {
        this.folder = folder;
        this.lock = lock;
        this.port = server.port();
        this.watch = new ServerWatch(folder, server);
        watch.begin();
    }

    /**
     * Starts the server of a folder, or goes on with the one that a killed process has left running there.
     *
     * @throws StartRefused if another live process uses the folder, or the server does not start
     */
    public static EmbeddedDatabase open(DataFolder folder) {
        FolderLock lock = FolderLock.claim(folder.path());
        try {
            return new EmbeddedDatabase(folder, lock, run(folder));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static RunningServer run(DataFolder folder) {
        Optional<String> complaint = Optional.empty();
        try {
            ServerLog log = ServerLog.follow(folder.log());
            try {
                RunningServer server = adoptOrStart(folder);
                new Administrator(server.port(), folder.administratorPassword())
                        .ensureDatabase(NAME, folder.databasePassword());
                return server;
            } finally {
                complaint = log.complaint();
            }
        } catch (StartRefused e) {
            throw e;
        } catch (IOException | SQLException | RuntimeException | ExceptionInInitializerError e) {
            // The library wraps what goes wrong while it unpacks in an error.
            throw new StartRefused(
                    "The embedded PostgreSQL did not start: " + complaint.orElse(e.toString()) + " (see " + folder.log()
                            + ").",
                    e);
        }
    }

    private static RunningServer adoptOrStart(DataFolder folder) throws IOException {
        Optional<RunningServer> orphan = OrphanServer.adopt(folder);
        if (orphan.isPresent()) {
            LOG.infof(
                    "Embedded PostgreSQL still ran in %s on port %d: adopted",
                    folder.path(), orphan.get().port());
            return orphan.get();
        }
        try {
            RunningServer server = PostgresServer.start(folder);
            LOG.infof("Embedded PostgreSQL started in %s on port %d", folder.path(), server.port());
            return server;
        } catch (IOException e) {
            // The library gives up after ten seconds; a server that recovers from a crash may take longer.
            return OrphanServer.adopt(folder).orElseThrow(() -> e);
        }
    }

    /** Where the database is, without user and password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + Administrator.HOST + ":" + port + "/" + NAME;
    }

    /** The role that owns the database; it is not a superuser. */
    public String username() {
        return NAME;
    }

    /** The password of that role. */
    public String password() {
        return folder.databasePassword();
    }

    /** Where it lives. */
    public DataFolder folder() {
        return folder;
    }

    /** Stops the server and leaves the folder to others. */
    @Override
    public void close() {
        try {
            watch.stop();
        } catch (IOException e) {
            LOG.warnf("Embedded PostgreSQL of %s did not stop: %s", folder.path(), e.getMessage());
        } finally {
            lock.close();
        }
    }
}
