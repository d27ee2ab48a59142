package org.memberpulse.widget;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Something that browsers keep: what it is, and the name of its present content, which changes with it. */
class NamedContent {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final byte[] content;
    private final String hash;

    NamedContent(byte[] content) {
        this.content = content.clone();
        this.hash = ContentHash.hex(content);
    }

    /** The content of a file beside this class. */
    static byte[] file(String name) {
        try (InputStream file = NamedContent.class.getResourceAsStream(name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String hash() {
        return hash;
    }

    /** As HTTP names it. */
    String tag() {
        return '"' + hash + '"';
    }

    /** How long it may be kept: for ever by an address that names the content. */
    String keeping(UriInfo address, String forNow) {
        return address.getQueryParameters().containsKey(hash) ? FOR_EVER : forNow;
    }

    /** @param known whether the caller has it already */
    Response.ResponseBuilder answer(boolean known, String mediaType) {
        Response.ResponseBuilder response =
                known ? Response.notModified() : Response.ok(content).header("Content-Type", mediaType);
        return response.header("ETag", tag()).header("Vary", "Accept-Encoding");
    }
}
