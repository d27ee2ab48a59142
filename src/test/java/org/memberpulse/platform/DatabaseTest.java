package org.memberpulse.platform;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatabaseTest {
    private static final String WORDS = "what a member wrote";

    @Inject
    Jdbi jdbi;

    /** As it would stand in the log. */
    private String failure(HandleConsumer<RuntimeException> work) {
        StringWriter log = new StringWriter();
        assertThrows(JdbiException.class, () -> jdbi.useHandle(work)).printStackTrace(new PrintWriter(log));
        return log.toString();
    }

    @Test
    void aFailedStatementTellsNothingOfItsValues() {
        String told = failure(handle -> handle.createUpdate("insert into nowhere values (:words)")
                .bind("words", WORDS)
                .execute());
        assertFalse(told.contains(WORDS), told);
    }

    @Test
    void aBrokenConstraintTellsNothingOfTheRow() {
        String told = failure(handle -> handle.execute("""
                do $$ begin
                    create temporary table note (words text primary key);
                    insert into note values ('what a member wrote'), ('what a member wrote');
                end $$"""));
        assertFalse(told.contains(WORDS), told);
    }
}
