package org.memberpulse.problem;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import org.hibernate.exception.JDBCConnectionException;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {
    private static Throwable failed(String state) {
        return new CompletionException(new PersistenceException(new SQLException("no", state)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"57014", "55P03", "40001", "40P01", "08001", "08003", "08006", "57P01", "57P02", "57P03", "53300"
            })
    void aDatabaseThatCannotAnswerNowIsAnOutage(String state) {
        assertTrue(Outage.causes(failed(state)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23503", "42601", "22P05", "22003"})
    void aStatementThatIsWrongIsNot(String state) {
        assertFalse(Outage.causes(failed(state)));
    }

    @Test
    void theConnectionExceptionsOfHibernateAndJdbiAreOutages() {
        assertTrue(Outage.causes(new JDBCConnectionException("no", new SQLException("no"))));
        assertTrue(Outage.causes(new ConnectionException(new SQLException("no"))));
    }

    @Test
    void aCauseThatNamesItselfEnds() {
        Exception first = new Exception();
        Exception second = new Exception(first);
        first.initCause(second);
        assertFalse(Outage.causes(first));
    }
}
