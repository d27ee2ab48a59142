package org.memberpulse.platform.embedded;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How the embedded server is made and run: durable, for this machine only, small. */
final class ServerSettings {
    private ServerSettings() {}

    /** Settings of the server. */
    static Map<String, String> server() {
        Map<String, String> settings = new LinkedHashMap<>();
        // The library switches them off, which is fine for tests only.
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("listen_addresses", "127.0.0.1");
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows")) {
            // The quotes are for the shell that starts the server; Windows has no sockets unless asked for.
            settings.put("unix_socket_directories", "''");
        }
        settings.put("max_connections", "100");
        settings.put("shared_buffers", "128MB");
        settings.put("jit", "off");
        // Failed statements are the service's to report: here they would only copy members' data into a file.
        settings.put("log_min_messages", "log");
        settings.put("log_checkpoints", "off");
        return settings;
    }

    /** Arguments of initdb. The locale is PostgreSQL's own: it sorts alike on every system. */
    static Map<String, String> cluster(DataFolder folder) {
        return Map.of(
                "locale", "C",
                "locale-provider", "builtin",
                "builtin-locale", "C.UTF-8",
                "auth", "scram-sha-256",
                "pwfile", folder.administratorPasswordFile().toString());
    }
}
