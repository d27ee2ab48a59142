package org.memberpulse.platform.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * What only the administrator of an embedded server may do.
 *
 * @param port the port of the server, on the loopback interface
 * @param password the password of the role {@code postgres}
 */
record Administrator(int port, String password) {
    static final String HOST = "127.0.0.1";

    /** The folder of the server that answers. */
    String dataDirectory() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            return single(statement, "show data_directory");
        }
    }

    /** Sees to it that a role exists with this password and owns a database of the same name. */
    void ensureDatabase(String name, String ownerPassword) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            String verb = exists(statement, "pg_roles where rolname = '" + name + "'") ? "alter" : "create";
            statement.execute(verb + " role " + name + " login password '" + ownerPassword + "'");
            if (!exists(statement, "pg_database where datname = '" + name + "'")) {
                statement.execute("create database " + name + " owner " + name);
            }
        }
    }

    private static boolean exists(Statement statement, String rows) throws SQLException {
        return single(statement, "select exists (select from " + rows + ")").equals("t");
    }

    private static String single(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        // Not through DriverManager, which offers no drivers of other class loaders.
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {HOST});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName("postgres");
        source.setUser("postgres");
        source.setPassword(password);
        source.setConnectTimeout(5);
        source.setSocketTimeout(30);
        return source.getConnection();
    }
}
