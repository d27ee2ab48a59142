package org.memberpulse.widget;

import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;
import org.memberpulse.problem.ProblemException;
import org.memberpulse.problem.ProblemPages;

/** Whatever goes wrong behind a link of an email is told on a page, in the language of the browser. */
@Singleton
class BrowserProblems implements ProblemPages {
    private static final Pattern LINKS = Pattern.compile("/[sr](/.*)?", Pattern.DOTALL);

    private final Addresses addresses;

    BrowserProblems(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public Optional<Told> page(ProblemException refusal, RoutingContext request) {
        String path = request.request().path();
        if (path == null || !LINKS.matcher(path).matches()) {
            return Optional.empty();
        }
        String[] locales =
                request.acceptableLanguages().stream().map(LanguageHeader::tag).toArray(String[]::new);
        Page page = StatePages.refused(refusal.code(), Words.first(locales), Look.NOBODY);
        return Optional.of(new Told(page.headers(), page.body(addresses)));
    }
}
