package org.memberpulse.webhook;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one client by which anything leaves the service. A name is looked up once, all its addresses are checked, and the
 * connection goes to the one that was checked. No redirect is followed, no proxy used, no connection kept; an attempt
 * holds no thread and ends within its time, whatever the receiver does.
 */
@Singleton
class PostClient {
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final int MOST_READ = 16 * 1024;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final Vertx vertx;
    private final Addresses addresses;
    private final HttpClient client;
    private final Clock clock;
    private final Duration longest;

    @Inject
    PostClient(
            Vertx vertx,
            Clock clock,
            @ConfigProperty(name = "memberpulse.webhook.allow-private") boolean allowPrivate) {
        this(vertx, new Addresses(Names.of(vertx), allowPrivate), new HttpClientOptions(), clock, LONGEST);
    }

    /**
     * @param options whom to trust; the rules above are set here
     * @param longest how long an attempt may take
     */
    PostClient(Vertx vertx, Addresses addresses, HttpClientOptions options, Clock clock, Duration longest) {
        this.vertx = vertx;
        this.addresses = addresses;
        this.clock = clock;
        this.longest = longest;
        this.client = vertx.createHttpClient(
                options.setKeepAlive(false).setConnectTimeout((int) longest.toMillis()),
                new PoolOptions().setHttp1MaxSize(Places.ALL));
    }

    /** Makes an attempt. The future always completes, in time, with what came of it. */
    Future<Outcome> post(Letter letter) {
        long begun = System.nanoTime();
        Promise<Outcome> outcome = Promise.promise();
        Exchange exchange = new Exchange();
        long timer = vertx.setTimer(longest.toMillis(), id -> {
            outcome.tryComplete(Outcome.failed(DeliveryError.TIMEOUT, since(begun)));
            exchange.end();
        });
        exchange(letter, exchange)
                .map(response -> Outcome.answered(
                        response.statusCode(),
                        RetryAfter.parse(response.getHeader("Retry-After"), clock.instant()),
                        since(begun)))
                .otherwise(failure -> Outcome.failed(Failures.error(failure), since(begun)))
                .onComplete(done -> {
                    vertx.cancelTimer(timer);
                    outcome.tryComplete(done.result());
                    exchange.end();
                });
        return outcome.future();
    }

    private Future<HttpClientResponse> exchange(Letter letter, Exchange exchange) {
        // In brackets an IPv6 address stands only in the text of an address
        return addresses
                .of(letter.url().getHost().replaceAll("[\\[\\]]", ""))
                .compose(address -> client.request(options(letter.url(), address)))
                .compose(request -> {
                    exchange.begin(request);
                    request.putHeader("Content-Type", "application/json")
                            .putHeader("User-Agent", "member-pulse")
                            .putHeader("webhook-id", letter.id())
                            .putHeader("webhook-timestamp", Long.toString(letter.timestamp()))
                            .putHeader("webhook-signature", letter.signatures());
                    // Before anything is sent, so that no answer can be over before it is read
                    Future<HttpClientResponse> answer = request.response().compose(PostClient::read);
                    return request.send(letter.body()).compose(sent -> answer);
                });
    }

    /** The name goes into the Host header and is what the certificate must say; the connection goes to the address. */
    private static RequestOptions options(URI url, InetAddress address) {
        boolean secure = "https".equalsIgnoreCase(url.getScheme());
        int port = url.getPort() != -1 ? url.getPort() : secure ? HTTPS : HTTP;
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, port)))
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(secure)
                .setFollowRedirects(false)
                .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery());
    }

    /** Reads the answer to its end, or as much of it as is read of any. */
    private static Future<HttpClientResponse> read(HttpClientResponse response) {
        Promise<HttpClientResponse> read = Promise.promise();
        int[] bytes = {0};
        response.handler(part -> {
            bytes[0] += part.length();
            if (bytes[0] > MOST_READ) {
                read.tryComplete(response);
            }
        });
        response.exceptionHandler(read::tryFail);
        response.endHandler(end -> read.tryComplete(response));
        return read.future();
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
