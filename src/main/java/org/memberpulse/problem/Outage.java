package org.memberpulse.problem;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** Tells a database that cannot answer now from a statement that is wrong: the first is worth a retry. */
final class Outage {
    /**
     * statement timeout or cancelled, lock timeout, serialization failure, deadlock, idle or whole transaction timed
     * out, shut down or crashing or starting, too many connections, disk or memory full, read-only after a failover
     */
    private static final Set<String> STATES = Set.of(
            "57014", "55P03", "40001", "40P01", "25P03", "25P04", "57P01", "57P02", "57P03", "53300", "53100", "53200",
            "25006");

    private Outage() {}

    static boolean causes(Throwable thrown) {
        return Causes.first(thrown, Outage::isOutage) != null;
    }

    private static boolean isOutage(Throwable thrown) {
        if (thrown instanceof org.hibernate.exception.JDBCConnectionException
                || thrown instanceof org.jdbi.v3.core.ConnectionException
                || thrown instanceof SQLTimeoutException
                || thrown instanceof SQLTransientConnectionException) {
            return true;
        }
        if (!(thrown instanceof SQLException failure)) {
            return false;
        }
        String state = failure.getSQLState();
        if (state == null) {
            // Agroal's own refusals ("Acquisition timeout", "pool is closed") carry no state.
            return failure.getMessage() != null && failure.getMessage().contains("cquisition timeout")
                    || failure.getStackTrace().length > 0
                            && failure.getStackTrace()[0].getClassName().startsWith("io.agroal.");
        }
        return state.startsWith("08") || STATES.contains(state);
    }
}
