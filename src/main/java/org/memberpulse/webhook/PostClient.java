package org.memberpulse.webhook;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
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
import java.util.List;
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
    private final Names names;
    private final HttpClient client;
    private final Clock clock;
    private final boolean allowPrivate;
    private final Duration longest;

    @Inject
    PostClient(
            Vertx vertx,
            Clock clock,
            @ConfigProperty(name = "memberpulse.webhook.allow-private") boolean allowPrivate) {
        this(vertx, Names.of(vertx), new HttpClientOptions(), clock, allowPrivate, LONGEST);
    }

    /**
     * @param options whom to trust; the rules above are set here
     * @param longest how long an attempt may take
     */
    PostClient(
            Vertx vertx, Names names, HttpClientOptions options, Clock clock, boolean allowPrivate, Duration longest) {
        this.vertx = vertx;
        this.names = names;
        this.clock = clock;
        this.allowPrivate = allowPrivate;
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
        return names.resolve(letter.url().getHost().replaceAll("[\\[\\]]", ""))
                .compose(this::checked)
                .compose(address -> client.request(options(letter.url(), address)))
                .compose(request -> {
                    exchange.begin(request);
                    request.putHeader("Content-Type", "application/json")
                            .putHeader("User-Agent", "member-pulse")
                            .putHeader("webhook-id", letter.id())
                            .putHeader("webhook-timestamp", Long.toString(letter.timestamp()))
                            .putHeader("webhook-signature", letter.signatures());
                    return request.send(letter.body());
                })
                .compose(PostClient::read);
    }

    private Future<InetAddress> checked(List<InetAddress> addresses) {
        return allowPrivate || addresses.stream().noneMatch(InsideAddresses::contain)
                ? Future.succeededFuture(addresses.get(0))
                : Future.failedFuture(new RefusedAddressException());
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

    /** The request of an attempt, which may begin after the attempt has ended. */
    private static final class Exchange {
        private HttpClientRequest request;
        private boolean ended;

        synchronized void begin(HttpClientRequest begun) {
            request = begun;
            // What breaks it fails the request as well; without this it would be logged
            request.connection().exceptionHandler(broken -> {});
            if (ended) {
                request.connection().close();
            }
        }

        synchronized void end() {
            ended = true;
            if (request != null) {
                request.connection().close();
            }
        }
    }
}
