package org.memberpulse.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memberpulse.Crowd;

/** Speaks HTTP by hand, because clients don't let a request be wrong. */
@QuarkusTest
@TestProfile(HttpEdgeTest.QuickToHangUp.class)
class HttpEdgeTest {
    private static final String HOST = "Host: localhost\r\n";
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final int MEBIBYTE = 1 << 20;

    @TestHTTPResource("/")
    URL server;

    /** Nobody wants to wait 75 s for a test. */
    public static class QuickToHangUp implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.idle-timeout", "1s");
        }
    }

    interface Sending {
        void to(OutputStream out) throws IOException;
    }

    private String answer(Sending request) throws IOException {
        try (Socket socket = new Socket("localhost", server.getPort())) {
            socket.setSoTimeout(10_000);
            try {
                request.to(socket.getOutputStream());
                socket.getOutputStream().flush();
            } catch (IOException refusedWhileSending) {
                // the answer may be there all the same
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String answer(String request) throws IOException {
        return answer(out -> out.write(request.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private String answered(String request) {
        try {
            return answer(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertProblem(int status, String code, String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertTrue(answer.contains("\"code\":\"" + code + "\""), answer);
        assertEquals(answer.indexOf("HTTP/1.1"), answer.lastIndexOf("HTTP/1.1"), answer);
    }

    private static String get(String target, String headers) {
        return "GET " + target + " HTTP/1.1\r\n" + HOST + headers + "Connection: close\r\n\r\n";
    }

    @Test
    void aLongAddressIsAProblem() throws IOException {
        assertProblem(414, "uri_too_long", answer(get("/v1/probe?after=" + "x".repeat(9_000), "")));
    }

    @Test
    void longHeadersAreAProblem() throws IOException {
        assertProblem(431, "headers_too_large", answer(get("/v1/probe", "X-Long: " + "x".repeat(17_000) + "\r\n")));
    }

    @Test
    void absurdSizesAreCutOff() throws IOException {
        String address = answer(get("/" + "x".repeat(100_000), ""));
        assertTrue(address.isEmpty() || address.matches("(?s)HTTP/1\\.. 414 .*"), address);
        String header = answer(get("/", "X-Long: " + "x".repeat(100_000) + "\r\n"));
        assertTrue(header.isEmpty() || header.matches("(?s)HTTP/1\\.. 431 .*"), header);
    }

    @Test
    void twoHostsAreAProblem() throws IOException {
        assertProblem(400, "bad_request", answer(get("/v1/probe", "Host: other\r\n")));
    }

    @Test
    void aMissingHostIsAProblem() throws IOException {
        assertProblem(400, "bad_request", answer("GET /v1/probe HTTP/1.1\r\nConnection: close\r\n\r\n"));
    }

    @Test
    void malformedHttpIsNeverOurFailure() {
        List<String> requests = List.of(
                "GARBAGE\r\n\r\n",
                "GET  HTTP/1.1\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nBad Header: x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\n: x\r\n\r\n",
                "POST /v1/probe HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n",
                "POST /v1/probe HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
                "POST /v1/probe HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}",
                "POST /v1/probe HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n",
                "POST /v1/probe HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /v1/probe/%zz HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /v1/probe?after=%zz HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /% HTTP/1.1\r\nHost: a\r\n\r\n");
        // At once, because some of them are only hung up on
        List<String> answers = Crowd.all(requests.size(), i -> answered(requests.get(i)));
        for (int i = 0; i < requests.size(); i++) {
            String answer = answers.get(i);
            assertTrue(answer.isEmpty() || answer.matches("(?s)HTTP/\\d\\.\\d 4.*"), requests.get(i) + answer);
        }
    }

    @Test
    void aBodyWithTwoLengthsIsRefused() throws IOException {
        String answer = answer("POST /v1/probe HTTP/1.1\r\n" + HOST + JSON
                + "Content-Length: 10\r\nTransfer-Encoding: chunked\r\n\r\na\r\n{\"size\":1}\r\n0\r\n\r\n"
                + "GET /v1/probe HTTP/1.1\r\n" + HOST + "\r\n");
        // Netty refuses it before any route; what follows must not be read as another request
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertEquals(answer.indexOf("HTTP/1.1"), answer.lastIndexOf("HTTP/1.1"), answer);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/probe/%00,400,bad_request",
        "/v1/probe/%zz,400,bad_request",
        "/v1/probe?after=a|b,400,bad_request",
        "//nowhere/%,400,bad_request",
        "/v1/probe?after=a%00b,400,bad_request",
        "/v1/../nowhere,404,not_found",
        "/v1/probe/by-id/%2e%2e/nowhere,404,not_found",
        "nowhere,404,not_found"
    })
    void anImpossibleAddressIsAProblem(String target, int status, String code) throws IOException {
        assertProblem(status, code, answer(get(target, "")));
    }

    @Test
    void aLinkThatAnEmailToolWroteOnLeadsToWhatItMeans() throws IOException {
        String answer = answer(get("/s/a.b?score=9&utm=50%&from={{list}}", ""));
        assertTrue(answer.startsWith("HTTP/1.1 302 "), answer);
        assertTrue(
                answer.toLowerCase().contains("\r\nlocation: /s/a.b?score=9&utm=50%25&from=%7b%7blist%7d%7d\r\n"),
                answer);
        assertTrue(answer(get("/s/a.b?utm=50%", "").replace("GET", "POST")).startsWith("HTTP/1.1 400 "));
    }

    @Test
    void anUnknownVerbIsAProblem() throws IOException {
        assertProblem(405, "method_not_allowed", answer(get("/v1/probe", "").replace("GET", "BREW")));
    }

    @Test
    void anUnreadableContentTypeIsAProblem() throws IOException {
        assertProblem(
                400,
                "bad_request",
                answer("POST /v1/probe HTTP/1.1\r\n" + HOST
                        + "Content-Type: nonsense\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}"));
    }

    private static Sending announced(String path, String type, long length) {
        return out -> {
            out.write(("POST " + path + " HTTP/1.1\r\n" + HOST + "Content-Type: " + type + "\r\nContent-Length: "
                            + length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] block = "x".repeat(8_192).getBytes(StandardCharsets.US_ASCII);
            for (long sent = 0; sent < Math.min(length, 4 * MEBIBYTE); sent += block.length) {
                out.write(block);
            }
        };
    }

    private static Sending chunked(String path, String type, String begin, int length) {
        return out -> {
            out.write(("POST " + path + " HTTP/1.1\r\n" + HOST + "Content-Type: " + type
                            + "\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write((Integer.toHexString(begin.length()) + "\r\n" + begin + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] block = ("2000\r\n" + " ".repeat(8_192) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            for (long sent = 0; sent < length; sent += 8_192) {
                out.write(block);
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        };
    }

    @Test
    void anAnnouncedBodyOverTheLimitIsRefused() throws IOException {
        assertProblem(413, "too_large", answer(announced("/v1/probe", "application/json", MEBIBYTE + 1)));
        assertProblem(413, "too_large", answer(announced("/v1/probe", "application/json", 600L * MEBIBYTE)));
        assertProblem(413, "too_large", answer(announced("/v1/probe/batch", "application/x-ndjson", 600L * MEBIBYTE)));
    }

    @Test
    void aChunkedBodyOverTheLimitIsRefused() throws IOException {
        assertProblem(413, "too_large", answer(chunked("/v1/probe", "application/json", "{\"size\":1}", 3 * MEBIBYTE)));
        assertProblem(
                413, "too_large", answer(chunked("/v1/probe/stream", "application/octet-stream", "a", 3 * MEBIBYTE)));
    }

    @ParameterizedTest
    @CsvSource({"/v1/probe, application/json", "/v1/probe/batch, application/x-ndjson"})
    void aChunkedBodyMayHaveTrailers(String path, String type) throws IOException {
        String answer = answer(
                "POST " + path + " HTTP/1.1\r\n" + HOST + "Content-Type: " + type
                        + "\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\na\r\n{\"size\":1}\r\n0\r\nX-Sum: 1\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
    }

    @Test
    void aBatchMayBeLong() throws IOException {
        String answer = answer(chunked("/v1/probe/batch", "application/x-ndjson", "a", 20 * MEBIBYTE));
        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
        assertTrue(answer.endsWith(String.valueOf(20 * MEBIBYTE + 1)), answer);
    }

    @Test
    void aHeaderThatNeverEndsIsHungUp() throws IOException {
        long start = System.nanoTime();
        assertEquals("", answer("GET /v1/probe HTTP/1.1\r\nHost: local"));
        assertTrue(System.nanoTime() - start < 9_000_000_000L);
    }

    @Test
    void aHeaderThatDripsIsHungUp() throws IOException {
        long start = System.nanoTime();
        answer(out -> {
            out.write("GET /v1/probe HTTP/1.1\r\nHost: local\r\nX-Drip: ".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 14; i++) {
                out.write('x');
                out.flush();
                pause();
            }
        });
        assertTrue(System.nanoTime() - start < 9_000_000_000L);
    }

    @Test
    void noAnswerNamesTheServer() throws IOException {
        String answer = answer(get("/v1/probe", ""));
        assertTrue(answer.toLowerCase().contains("x-content-type-options: nosniff"), answer);
        assertTrue(!answer.toLowerCase().contains("\r\nserver:"), answer);
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
