package org.memberpulse.widget;

import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the pages link to: paths on this server, behind whatever path a proxy puts in front of it. */
@Singleton
class Addresses {
    private final String prefix;
    private final SurveyStyles styles;
    private final ElementScript script;

    Addresses(@ConfigProperty(name = "memberpulse.base-url") String base, SurveyStyles styles, ElementScript script) {
        String path = URI.create(base).getRawPath();
        this.prefix = path == null ? "" : path.replaceFirst("/+$", "");
        this.styles = styles;
        this.script = script;
    }

    /** What stands before the paths of this server; empty where nothing does. */
    String prefix() {
        return prefix;
    }

    String survey(Visit visit) {
        return prefix + "/s/" + visit.token() + visit.query();
    }

    String unsubscribe(Visit visit) {
        return prefix + "/s/" + visit.token() + "/unsubscribe"
                + visit.language().query();
    }

    String stylesheet() {
        return prefix + "/widget/v1/survey.css?" + styles.hash();
    }

    String script() {
        return prefix + "/widget/v1/member-pulse.js?" + script.hash();
    }
}
