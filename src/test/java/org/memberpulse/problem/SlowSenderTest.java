package org.memberpulse.problem;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nobody who sends slowly keeps others waiting. */
@QuarkusTest
class SlowSenderTest {
    /** More than the service has threads. */
    private static final int CROWD = 60;

    private static final long SECOND = 1_000_000_000L;

    @TestHTTPResource("/")
    URL server;

    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    /** Announces a body and sends one byte of it. */
    private Socket begin(String path) throws IOException {
        Socket socket = new Socket("localhost", server.getPort());
        sockets.add(socket);
        socket.setSoTimeout(5_000);
        String type = path.endsWith("/batch") ? "application/x-ndjson" : "application/json";
        send(
                socket,
                "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\n"
                        + "Content-Length: 10\r\nConnection: close\r\n\r\n{");
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(US_ASCII));
        socket.getOutputStream().flush();
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }

    private String whole(String path) throws IOException {
        Socket socket = begin(path);
        send(socket, "\"size\":1}");
        return answer(socket);
    }

    @Test
    void aCrowdOfSlowSendersKeepsNobodyWaiting() throws IOException {
        for (int i = 0; i < CROWD; i++) {
            begin("/v1/probe");
        }
        assertTrue(whole("/v1/probe").startsWith("HTTP/1.1 200 "));
        send(sockets.get(0), "\"size\":1}");
        assertTrue(answer(sockets.get(0)).startsWith("HTTP/1.1 200 "), "who was slow is answered too");
    }

    @Test
    void slowBatchesLeaveThreadsForOthers() throws IOException {
        for (int i = 0; i < CROWD; i++) {
            begin("/v1/probe/batch");
        }
        assertTrue(whole("/v1/probe").startsWith("HTTP/1.1 200 "));
        String refused = whole("/v1/probe/batch");
        assertTrue(refused.startsWith("HTTP/1.1 503 ") && refused.contains("Retry-After"), refused);
        for (Socket socket : sockets) {
            socket.close();
        }
        String taken = whole("/v1/probe/batch");
        for (int tries = 0; tries < 50 && !taken.startsWith("HTTP/1.1 200 "); tries++) {
            taken = whole("/v1/probe/batch");
        }
        assertTrue(taken.startsWith("HTTP/1.1 200 "), taken);
    }

    @Test
    void aBodyMustComeOn() {
        assertFalse(BodyLimit.isTooSlow(9 * SECOND, 0));
        assertTrue(BodyLimit.isTooSlow(11 * SECOND, 1));
        assertFalse(BodyLimit.isTooSlow(100 * SECOND, 1 << 20));
        assertTrue(BodyLimit.isTooSlow(140 * SECOND, 1 << 20));
    }
}
