package org.memberpulse.platform.embedded;

/** The time between two looks at another process. */
final class Pause {
    private Pause() {}

    static void shortly() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Interrupted while waiting for PostgreSQL.", e);
        }
    }
}
