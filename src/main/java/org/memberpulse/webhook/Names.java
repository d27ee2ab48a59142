package org.memberpulse.webhook;

import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.resolver.dns.DnsNameResolver;
import io.netty.resolver.dns.DnsNameResolverBuilder;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.util.List;

/** Looks names up without holding a thread, so that a name server that is silent about one name delays no other. */
interface Names {
    /** All addresses of a name, or the one that it says itself; fails when there is none. */
    Future<List<InetAddress>> resolve(String host);

    static Names of(Vertx vertx) {
        DnsNameResolver resolver = new DnsNameResolverBuilder(
                        vertx.nettyEventLoopGroup().next())
                .datagramChannelType(NioDatagramChannel.class)
                .socketChannelType(NioSocketChannel.class)
                .build();
        return host -> {
            Promise<List<InetAddress>> promise = Promise.promise();
            resolver.resolveAll(host).addListener((io.netty.util.concurrent.Future<List<InetAddress>> found) -> {
                if (found.isSuccess()) {
                    promise.complete(found.getNow());
                } else {
                    promise.fail(found.cause());
                }
            });
            return promise.future();
        };
    }
}
