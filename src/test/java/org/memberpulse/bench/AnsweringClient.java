package org.memberpulse.bench;

import java.io.IOException;
import java.util.function.Supplier;

/** Answers one invitation after the other over one connection. */
final class AnsweringClient implements Rate.Work {
    private static final String BODY =
            "{\"answers\": {\"nps\": 9, \"msat\": 4, \"why\": \"The mentoring helped me settle in\"}}";

    private final WireClient client;
    private final Supplier<String> tokens;

    AnsweringClient(int port, Supplier<String> tokens) throws IOException {
        this.client = new WireClient(port);
        this.tokens = tokens;
    }

    @Override
    public void once() throws Exception {
        int status = client.put("/v1/public/invitations/" + tokens.get() + "/response", BODY);
        if (status != 201) {
            throw new IllegalStateException("refused with " + status);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
