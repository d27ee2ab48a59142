package org.memberpulse.widget;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The element {@code <member-pulse>}: one file, made by the build from the modules in {@code src/main/web/widget}. */
@Singleton
class ElementScript {
    private final byte[] script;
    private final String hash;

    ElementScript() {
        try (InputStream file = ElementScript.class.getResourceAsStream("member-pulse.js")) {
            script = file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        hash = ContentHash.hex(script);
    }

    byte[] script() {
        return script.clone();
    }

    /** Changes with the content. */
    String hash() {
        return hash;
    }
}
