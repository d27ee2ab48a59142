package org.memberpulse.webhook;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/** A program of an organization that listens on loopback, keeps what it gets and answers as it is told. */
public final class Receiver implements AutoCloseable {
    /** What it does with a request, whose body was read. */
    public interface Answer {
        void to(HttpExchange exchange) throws Exception;
    }

    /** A request as it came. */
    public record Got(Headers headers, String path, String body) {
        String id() {
            return headers.getFirst("webhook-id");
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private final Map<String, AtomicInteger> running = new ConcurrentHashMap<>();
    private final AtomicInteger mostOfOne = new AtomicInteger();
    private volatile Answer answer = status(204);

    private Receiver(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public static Receiver start() {
        return start(0);
    }

    public static Receiver start(int port) {
        try {
            return new Receiver(HttpServer.create(loopback(port), 100));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Receiver startSecure(SSLContext context) {
        try {
            HttpsServer server = HttpsServer.create(loopback(0), 100);
            server.setHttpsConfigurator(new HttpsConfigurator(context));
            return new Receiver(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    public static Answer status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    public static Answer status(int status, String header, String value) {
        return exchange -> {
            exchange.getResponseHeaders().set(header, value);
            exchange.sendResponseHeaders(status, -1);
        };
    }

    /** Never answers. */
    public static Answer hang() {
        return exchange -> new CountDownLatch(1).await();
    }

    /** Says 200 and then a byte now and then, without end. */
    public static Answer drip() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                while (true) {
                    body.write('.');
                    body.flush();
                    Thread.sleep(50);
                }
            }
        };
    }

    /** Says 200 and then as much as the other side takes, up to this many bytes. */
    static Answer huge(long bytes, AtomicInteger chunksTaken) {
        return exchange -> {
            byte[] chunk = new byte[64 * 1024];
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                for (long sent = 0; sent < bytes; sent += chunk.length) {
                    body.write(chunk);
                    chunksTaken.incrementAndGet();
                }
            }
        };
    }

    public void answer(Answer from) {
        answer = from;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String url() {
        return "http://127.0.0.1:" + port() + "/hooks";
    }

    /** All that came so far. */
    public List<Got> got() {
        return List.copyOf(got);
    }

    /** How often it had one event twice at the same moment, at most; 1 when never. */
    int mostOfOneAtOnce() {
        return mostOfOne.get();
    }

    /** Waits until it has this many requests and returns them. */
    public List<Got> await(int count) {
        Await.until(Duration.ofSeconds(20), () -> got.size() >= count, () -> "it got " + got.size() + " of " + count);
        return got();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Got request =
                new Got(exchange.getRequestHeaders(), exchange.getRequestURI().toString(), body);
        AtomicInteger ofThis = running.computeIfAbsent(String.valueOf(request.id()), id -> new AtomicInteger());
        mostOfOne.accumulateAndGet(ofThis.incrementAndGet(), Math::max);
        got.add(request);
        try (exchange) {
            answer.to(exchange);
        } catch (Exception otherSideLeft) {
            // as the client is to do with some of these answers
        } finally {
            ofThis.decrementAndGet();
        }
    }
}
