package org.memberpulse.widget;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The style sheet of all pages, and the name of its present content. */
@Singleton
class SurveyStyles {
    private final byte[] css;
    private final String hash;

    SurveyStyles() {
        try (InputStream file = SurveyStyles.class.getResourceAsStream("survey.css")) {
            css = file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        hash = ContentHash.hex(css);
    }

    byte[] css() {
        return css.clone();
    }

    /** Changes with the content, so that what a browser keeps under this name is never stale. */
    String hash() {
        return hash;
    }
}
