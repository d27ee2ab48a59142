package org.memberpulse.webhook;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.memberpulse.problem.Causes;

/** Says in the fixed words what an exception of the client means. */
final class Failures {
    private Failures() {}

    static DeliveryError error(Throwable failure) {
        if (is(failure, RefusedAddressException.class)) {
            return DeliveryError.REFUSED_ADDRESS;
        }
        if (is(failure, UnknownHostException.class)) {
            return DeliveryError.UNKNOWN_HOST;
        }
        if (is(failure, ConnectTimeoutException.class) || is(failure, TimeoutException.class)) {
            return DeliveryError.TIMEOUT;
        }
        if (is(failure, SSLException.class)) {
            return DeliveryError.TLS;
        }
        if (is(failure, ConnectException.class)) {
            return DeliveryError.CONNECTION_REFUSED;
        }
        boolean ended = is(failure, IOException.class)
                || is(failure, HttpClosedException.class)
                || is(failure, StreamResetException.class);
        return ended ? DeliveryError.CONNECTION_FAILED : DeliveryError.INVALID_ANSWER;
    }

    private static boolean is(Throwable failure, Class<? extends Throwable> type) {
        return Causes.find(failure, type) != null;
    }
}
