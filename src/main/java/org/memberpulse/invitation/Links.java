package org.memberpulse.invitation;

import io.quarkus.vertx.http.HttpServer;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The addresses that open a survey. */
@Singleton
public class Links {
    private static final int HIGHEST_SCORE = 10;

    private static final String ANY_PORT = ":0";

    private final String base;
    private final HttpServer server;

    Links(@ConfigProperty(name = "memberpulse.base-url") String base, HttpServer server) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        this.server = server;
    }

    public String survey(String token) {
        return base() + "/s/" + token;
    }

    /** Of port 0 the system makes another, known only once the service listens. */
    private String base() {
        return base.endsWith(ANY_PORT) ? base.substring(0, base.length() - 1) + server.getPort() : base;
    }

    String scorePrefix(String token) {
        return survey(token) + "?score=";
    }

    Map<String, String> scores(String token) {
        Map<String, String> links = new LinkedHashMap<>();
        for (int score = 0; score <= HIGHEST_SCORE; score++) {
            links.put(String.valueOf(score), scorePrefix(token) + score);
        }
        return links;
    }

    /** Where a tool posts what it posts. */
    public String hook(String key) {
        return base() + "/v1/hooks/" + key;
    }

    public String unsubscribe(String token) {
        return survey(token) + "/unsubscribe";
    }
}
