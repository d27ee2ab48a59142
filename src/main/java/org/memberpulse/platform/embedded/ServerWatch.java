package org.memberpulse.platform.embedded;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Starts the server again, at the same port, when it ends and nobody meant it to: killed by somebody, or by a machine
 * without memory. Until it answers, the service says that it cannot.
 */
final class ServerWatch {
    private static final Logger LOG = Logger.getLogger(ServerWatch.class);
    /** Who stops the service by a key stops the server with it: that must not look like an accident. */
    private static final long FIRST_LOOK_SECONDS = 1;

    private final DataFolder folder;
    private final int port;
    private RunningServer server;
    private volatile boolean over;

    ServerWatch(DataFolder folder, RunningServer server) {
        this.folder = folder;
        this.port = server.port();
        this.server = server;
    }

    void begin() {
        try {
            PostmasterFile.read(folder.cluster())
                    .flatMap(PostmasterFile::server)
                    .ifPresent(process -> process.onExit().thenRunAsync(this::revive, ServerWatch::apart));
        } catch (IOException e) {
            LOG.warnf("Embedded PostgreSQL of %s is not watched: %s", folder.path(), e.getMessage());
        }
    }

    private static void apart(Runnable work) {
        Thread thread = new Thread(work, "embedded-postgresql");
        thread.setDaemon(true);
        thread.start();
    }

    private void revive() {
        try {
            do {
                TimeUnit.SECONDS.sleep(FIRST_LOOK_SECONDS);
            } while (!over && !started());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean started() {
        if (over) {
            return true;
        }
        try {
            // Lets go of what belonged to the dead one.
            server.stop();
            server = PostgresServer.start(folder, port);
            LOG.warnf("Embedded PostgreSQL of %s had ended and was started again", folder.path());
            begin();
            return true;
        } catch (IOException | RuntimeException | ExceptionInInitializerError e) {
            // What the dead server left running must end first.
            LOG.warnf("Embedded PostgreSQL of %s does not start again yet: %s", folder.path(), e);
            return false;
        }
    }

    /** Stops the server for good. */
    void stop() throws IOException {
        over = true;
        synchronized (this) {
            server.stop();
        }
    }
}
