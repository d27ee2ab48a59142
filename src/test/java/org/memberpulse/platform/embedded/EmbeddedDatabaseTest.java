package org.memberpulse.platform.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    // Unpacked once for all tests: that takes longer than everything else.
    static {
        System.setProperty(
                PostgresServer.PROGRAMS,
                Path.of("target", "postgresql-programs").toAbsolutePath().toString());
    }

    @TempDir
    Path temporary;

    private DataFolder folder;
    private EmbeddedDatabase database;

    @BeforeEach
    void start() {
        folder = DataFolder.at(temporary.resolve("a folder"));
        open();
    }

    @AfterEach
    void stop() {
        database.close();
    }

    private void open() {
        database = EmbeddedDatabase.open(folder);
    }

    @Test
    void anAcknowledgedCommitIsOnDisk() throws SQLException {
        assertEquals("on", ask("show fsync"));
        assertEquals("on", ask("show synchronous_commit"));
        assertEquals("on", ask("show full_page_writes"));
    }

    @Test
    void theServiceIsNoSuperuserAndSpeaksUtf8() throws SQLException {
        assertEquals("off", ask("show is_superuser"));
        assertEquals("UTF8", ask("show server_encoding"));
        assertEquals("É", ask("select upper('é')"));
    }

    @Test
    void nobodyConnectsWithoutAPassword() throws Exception {
        for (String role : List.of("postgres", "memberpulse")) {
            var refused = assertThrows(
                    SQLException.class, () -> DriverManager.getConnection(database.jdbcUrl(), role, "guess"));
            assertEquals("28P01", refused.getSQLState());
        }
        String rules = Files.readString(folder.cluster().resolve("pg_hba.conf"));
        assertFalse(rules.lines().anyMatch(rule -> !rule.startsWith("#") && rule.contains("trust")));
    }

    @Test
    void whatIsSecretIsReadableByItsOwnerOnly() throws Exception {
        folder.secret();
        folder.operatorKey();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())));
        for (String file : List.of("secret", "operator-key", "database-password", "postgres-password")) {
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.path().resolve(file))));
        }
        assertTrue(folder.operatorKey().startsWith("mpo_"));
        assertEquals(folder.secret(), DataFolder.at(folder.path()).secret());
    }

    @Test
    void dataIsKeptFromRunToRun() throws SQLException {
        execute("create table note as select 'kept' as text");
        database.close();
        open();
        assertEquals("kept", ask("select text from note"));
    }

    @Test
    void aFolderInUseIsRefused() {
        var refused = assertThrows(StartRefused.class, () -> EmbeddedDatabase.open(folder));
        assertTrue(refused.getMessage().contains("used by another"), refused.getMessage());
    }

    @Test
    void theServerOfAKilledServiceIsAdopted() throws Exception {
        execute("create table note as select 'kept' as text");
        database.close();
        Process other = AbandonedService.start(folder.path());
        assertThrows(StartRefused.class, this::open);
        long pid = server().pid();
        other.destroyForcibly().waitFor();

        Instant start = Instant.now();
        open();
        assertTrue(Duration.between(start, Instant.now()).toMillis() < 2000);
        assertEquals(pid, server().pid());
        assertEquals("kept", ask("select text from note"));

        database.close();
        assertTrue(PostmasterFile.read(folder.cluster()).isEmpty());
        open();
    }

    @Test
    void aKilledServerStartsAgainWithItsData() throws Exception {
        execute("create table note as select 'kept' as text");
        ProcessHandle process = server().server().orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        database.close();
        open();
        assertEquals("kept", ask("select text from note"));
    }

    @Test
    void aServerThatEndsIsStartedAgainWhereItWas() throws Exception {
        execute("create table note as select 'kept' as text");
        ProcessHandle process = server().server().orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        Instant start = Instant.now();
        while (!answers()) {
            assertTrue(Duration.between(start, Instant.now()).toSeconds() < 60, "it did not come back");
            Thread.sleep(100);
        }
        assertEquals("kept", ask("select text from note"));
    }

    private boolean answers() {
        try {
            return ask("select 1").equals("1");
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Test
    void theNumberOfAnotherProgramInThePidFileDoesNotKeepItFromStarting() throws Exception {
        PostmasterFile file = server();
        List<String> lines = Files.readAllLines(file.file());
        database.close();
        Process other = new ProcessBuilder("sleep", "60").start();
        lines.set(0, Long.toString(other.pid()));
        Files.write(file.file(), lines);
        open();
        assertEquals("1", ask("select 1"));
        assertTrue(other.isAlive());
        other.destroy();
    }

    @Test
    void anInterruptedFirstStartIsPutAside() throws Exception {
        database.close();
        Path unfinished = temporary.resolve("other/postgresql");
        Files.createDirectories(unfinished);
        Files.writeString(unfinished.resolve("postgresql.conf"), "");
        folder = DataFolder.at(temporary.resolve("other"));
        open();
        assertEquals("1", ask("select 1"));
    }

    private PostmasterFile server() throws Exception {
        return PostmasterFile.read(folder.cluster()).orElseThrow();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ask(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }
}
