package org.memberpulse.platform.embedded;

import java.io.IOException;

/** A PostgreSQL server that runs on our cluster. */
interface RunningServer {
    /** The port on the loopback interface. */
    int port();

    /** Stops in fast mode: sessions are ended, everything committed is on disk. */
    void stop() throws IOException;
}
