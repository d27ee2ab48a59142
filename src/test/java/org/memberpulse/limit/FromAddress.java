package org.memberpulse.limit;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A caller with an address of its own on this machine, where it has more than one (Linux has all of 127.0.0.0/8). */
final class FromAddress {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final InetAddress address;

    private FromAddress(InetAddress address) {
        this.address = address;
    }

    static FromAddress unused() {
        try (Socket probe = new Socket()) {
            InetAddress address = InetAddress.getByName("127.77.0." + NEXT.incrementAndGet());
            probe.bind(new InetSocketAddress(address, 0));
            return new FromAddress(address);
        } catch (IOException e) {
            assumeTrue(false, "this machine has one loopback address only: " + e.getMessage());
            throw new IllegalStateException(e);
        }
    }

    RequestSpecification send() {
        return given().config(RestAssuredConfig.config()
                .httpClient(HttpClientConfig.httpClientConfig().setParam("http.route.local-address", address)));
    }
}
