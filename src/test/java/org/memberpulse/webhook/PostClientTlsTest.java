package org.memberpulse.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PfxOptions;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connection goes to an address, the certificate must be that of the name. */
class PostClientTlsTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final String PASSWORD = "for tests";

    @TempDir
    static Path folder;

    private static Path store;
    private static Receiver receiver;

    @BeforeAll
    static void start() throws Exception {
        store = folder.resolve("receiver.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "receiver",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=hooks.example.org",
                        "-ext",
                        "SAN=dns:hooks.example.org",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertEquals(0, made.waitFor());
        receiver = Receiver.startSecure(context());
    }

    @AfterAll
    static void stop() {
        receiver.close();
        VERTX.close();
    }

    private static SSLContext context() throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static Outcome post(HttpClientOptions options, String host) throws Exception {
        Names names = asked -> Future.succeededFuture(List.of(InetAddress.getLoopbackAddress()));
        return new PostClient(VERTX, names, options, Clock.systemUTC(), true, Duration.ofSeconds(5))
                .post(new Letter(URI.create("https://" + host + ":" + receiver.port() + "/"), "e", 1, "v1,a", "{}"))
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    private static HttpClientOptions trusting() {
        return new HttpClientOptions()
                .setTrustOptions(new PfxOptions().setPath(store.toString()).setPassword(PASSWORD));
    }

    @Test
    void theCertificateOfTheNameIsTrusted() throws Exception {
        assertEquals(204, post(trusting(), "hooks.example.org").status());
    }

    @Test
    void theCertificateOfAnotherNameIsRefused() throws Exception {
        assertEquals(DeliveryError.TLS, post(trusting(), "other.example.org").error());
    }

    @Test
    void aCertificateThatNobodyKnownVouchesForIsRefused() throws Exception {
        assertEquals(
                DeliveryError.TLS,
                post(new HttpClientOptions(), "hooks.example.org").error());
    }
}
