package org.memberpulse.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostClientTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final Receiver receiver = Receiver.start();
    private final AtomicInteger lookedUp = new AtomicInteger();

    @AfterEach
    void close() {
        receiver.close();
    }

    @AfterAll
    static void closeAll() {
        VERTX.close();
    }

    private PostClient client(boolean allowPrivate, InetAddress... addresses) {
        Names names = host -> {
            lookedUp.incrementAndGet();
            return Future.succeededFuture(List.of(addresses));
        };
        return new PostClient(VERTX, names, new HttpClientOptions(), Clock.systemUTC(), allowPrivate, LONGEST);
    }

    private Outcome post(PostClient client, String url) {
        try {
            return client.post(new Letter(URI.create(url), "event-1", 1_800_000_000, "v1,abc", "{\"a\":1}"))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(5, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Outcome post() {
        return post(client(true, LOOPBACK), receiver.url());
    }

    /** What an answer of these bytes, after which the connection ends, is taken for. */
    private Outcome answered(String bytes) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, LOOPBACK)) {
            Thread thread = new Thread(() -> {
                try (Socket socket = server.accept();
                        OutputStream out = socket.getOutputStream()) {
                    socket.getInputStream().read(new byte[10_000]);
                    out.write(bytes.getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            thread.start();
            return post(client(true, LOOPBACK), "http://127.0.0.1:" + server.getLocalPort() + "/");
        }
    }

    private static InetAddress address(String text) {
        return LiteralAddress.of(text).orElseThrow();
    }

    @Test
    void aLetterArrivesWithItsHeaders() {
        Outcome outcome = post(client(true, LOOPBACK), receiver.url() + "?key=a%20b");

        assertEquals(204, outcome.status());
        assertNull(outcome.error());
        Receiver.Got got = receiver.await(1).get(0);
        assertEquals("/hooks?key=a%20b", got.path());
        assertEquals("{\"a\":1}", got.body());
        assertEquals("application/json", got.headers().getFirst("Content-Type"));
        assertEquals("member-pulse", got.headers().getFirst("User-Agent"));
        assertEquals("event-1", got.headers().getFirst("webhook-id"));
        assertEquals("1800000000", got.headers().getFirst("webhook-timestamp"));
        assertEquals("v1,abc", got.headers().getFirst("webhook-signature"));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 410, 500, 503})
    void anErrorIsItsStatus(int status) {
        receiver.answer(Receiver.status(status));

        assertEquals(status, post().status());
        assertEquals(DeliveryError.STATUS, post().error());
    }

    @Test
    void aReceiverSaysWhenToComeAgain() {
        receiver.answer(Receiver.status(429, "Retry-After", "120"));

        assertEquals(Duration.ofMinutes(2), post().retryAfter().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsNotFollowed(int status) {
        receiver.answer(Receiver.status(status, "Location", receiver.url() + "/elsewhere"));

        assertEquals(DeliveryError.REDIRECT, post().error());
        assertEquals(1, receiver.got().size());
    }

    @Test
    void aReceiverThatHangsTakesNoLongerThanAnAttempt() {
        receiver.answer(Receiver.hang());

        Outcome outcome = post();

        assertEquals(DeliveryError.TIMEOUT, outcome.error());
        assertTrue(outcome.took().compareTo(LONGEST.plusMillis(500)) < 0, outcome::toString);
    }

    @Test
    void aReceiverThatDripsTakesNoLongerThanAnAttempt() {
        receiver.answer(Receiver.drip());

        Outcome outcome = post();

        assertEquals(DeliveryError.TIMEOUT, outcome.error());
        assertTrue(outcome.took().compareTo(LONGEST.plusMillis(500)) < 0, outcome::toString);
    }

    @Test
    void ofAHugeAnswerOnlyTheBeginningIsRead() {
        AtomicInteger chunks = new AtomicInteger();
        receiver.answer(Receiver.huge(1L << 30, chunks));

        Outcome outcome = post();

        assertEquals(200, outcome.status());
        assertNull(outcome.error());
        assertTrue(outcome.took().compareTo(LONGEST) < 0, outcome::toString);
        Await.until(Duration.ofSeconds(5), () -> chunks.get() < 1 << 14, () -> "it was read to the end");
    }

    @Test
    void nobodyListening() {
        receiver.close();

        assertEquals(DeliveryError.CONNECTION_REFUSED, post().error());
    }

    @Test
    void anAnswerThatBreaksOffIsNone() throws IOException {
        assertEquals(
                DeliveryError.CONNECTION_FAILED,
                answered("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc").error());
        assertEquals(DeliveryError.CONNECTION_FAILED, answered("").error());
    }

    @Test
    void whatIsNotHttpIsNoAnswer() throws IOException {
        assertEquals(
                DeliveryError.INVALID_ANSWER,
                answered("SSH-2.0-OpenSSH_9.2\r\n\r\n").error());
        assertEquals(
                DeliveryError.INVALID_ANSWER,
                answered("HTTP/1.1 200 OK\r\nX: " + "x".repeat(20_000) + "\r\n\r\n")
                        .error());
    }

    @Test
    void aNameThatLeadsInsideIsRefused() {
        Outcome outcome = post(client(false, LOOPBACK), "http://hooks.example.org:" + receiver.port() + "/");

        assertEquals(DeliveryError.REFUSED_ADDRESS, outcome.error());
        assertEquals(List.of(), receiver.got());
    }

    @Test
    void oneInsideAddressAmongOthersIsEnough() {
        PostClient client = client(false, address("8.8.8.8"), address("2606:4700:4700::1111"), address("10.0.0.1"));

        assertEquals(
                DeliveryError.REFUSED_ADDRESS,
                post(client, "https://hooks.example.org/").error());
    }

    @Test
    void aNameIsLookedUpOnceAndTheConnectionGoesWhereItLed() {
        Outcome outcome = post(client(true, LOOPBACK), "http://hooks.example.org:" + receiver.port() + "/");

        assertEquals(204, outcome.status());
        assertEquals(1, lookedUp.get());
        assertEquals(
                "hooks.example.org:" + receiver.port(),
                receiver.got().get(0).headers().getFirst("Host"));
    }

    @Test
    void aNameThatLeadsNowhere() {
        Names names = host -> Future.failedFuture(new UnknownHostException(host));
        PostClient client = new PostClient(VERTX, names, new HttpClientOptions(), Clock.systemUTC(), true, LONGEST);

        assertEquals(
                DeliveryError.UNKNOWN_HOST,
                post(client, "https://hooks.example.org/").error());
    }

    @Test
    void theRealResolverKnowsLiteralsAndLocalNames() throws Exception {
        Names names = Names.of(VERTX);

        for (String host : List.of("127.0.0.1", "localhost")) {
            List<InetAddress> addresses = names.resolve(host)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(5, TimeUnit.SECONDS);
            assertTrue(addresses.stream().allMatch(InetAddress::isLoopbackAddress), addresses::toString);
        }
    }

    @Test
    void noConnectionIsKept() {
        PostClient client = client(true, LOOPBACK);

        post(client, receiver.url());

        assertEquals("close", receiver.got().get(0).headers().getFirst("Connection"));
    }
}
