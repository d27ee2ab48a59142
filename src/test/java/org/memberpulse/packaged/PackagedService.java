package org.memberpulse.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The packaged service as a process of its own, with its embedded PostgreSQL in a folder that outlives it, or beside
 * another one on the PostgreSQL of that.
 */
public final class PackagedService implements AutoCloseable {
    public static final String OPERATOR_KEY = "mpo_operator-key-of-a-service-under-test";

    private static final String MANY_A_MINUTE = "1000000";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Path data;
    private final int port = freePort();
    private final PackagedService first;
    private final List<String> options = new ArrayList<>();
    private Process process;

    public PackagedService(Path data) {
        this(data, null);
    }

    private PackagedService(Path data, PackagedService first) {
        this.data = data;
        this.first = first;
    }

    /** Lets the service have no more heap than this when it starts. */
    public PackagedService withHeap(int mebibytes) {
        options.add("-Xmx" + mebibytes + "m");
        return this;
    }

    /** Another instance on the same database. */
    PackagedService beside() {
        return new PackagedService(data, first == null ? this : first);
    }

    /** An answer: its status, and its body as JSON. */
    public record Answer(int status, JsonNode body, HttpResponse<String> response) {}

    public void start() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(options);
        command.addAll(List.of("-jar", System.getProperty("memberpulse.jar")));
        ProcessBuilder builder = new ProcessBuilder(command);
        if (first == null) {
            builder.environment()
                    .put("MEMBERPULSE_DATA_DIR", data.resolve("data").toString());
        } else {
            builder.environment().put("QUARKUS_DATASOURCE_JDBC_URL", first.jdbcUrl());
            builder.environment()
                    .put(
                            "MEMBERPULSE_SECRET",
                            Files.readString(data.resolve("data/secret")).strip());
        }
        builder.environment().put("MEMBERPULSE_OPERATOR_KEY", OPERATOR_KEY);
        builder.environment().put("MEMBERPULSE_DEMO", "false");
        // All load of a test comes from one address, with one key: counted, and never refused.
        builder.environment().put("MEMBERPULSE_LIMIT_ADDRESS", MANY_A_MINUTE);
        builder.environment().put("MEMBERPULSE_LIMIT_KEY", MANY_A_MINUTE);
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", String.valueOf(freePort()));
        builder.redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(data.resolve("log").toFile()));
        process = builder.start();
        long giveUp = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!answers()) {
            if (System.nanoTime() > giveUp || !process.isAlive()) {
                throw new AssertionError("did not start: " + Files.readString(data.resolve("log")));
            }
            Thread.sleep(50);
        }
    }

    public int port() {
        return port;
    }

    /** The embedded PostgreSQL, as the service itself connects to it. */
    public String jdbcUrl() throws IOException {
        String databasePort = Files.readAllLines(data.resolve("data/postgresql/postmaster.pid"))
                .get(3)
                .strip();
        String password =
                Files.readString(data.resolve("data/database-password")).strip();
        return "jdbc:postgresql://127.0.0.1:" + databasePort + "/memberpulse?user=memberpulse&password=" + password;
    }

    /** As by kill -9: nothing is tidied up, and the PostgreSQL lives on. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Kills the PostgreSQL in the same way. */
    void killDatabase() throws IOException {
        String pid = Files.readAllLines(data.resolve("data/postgresql/postmaster.pid"))
                .get(0)
                .strip();
        ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
    }

    public Answer call(String method, String path, String key, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        return new Answer(
                response.statusCode(),
                response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body()),
                response);
    }

    /** The most memory that the process ever held, as Linux tells. */
    public long peakResidentMebibytes() throws IOException {
        String line = Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(status -> status.startsWith("VmHWM"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
    }

    private boolean answers() {
        try {
            return call("GET", "/v1/organization", null, null).status() == 401;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
