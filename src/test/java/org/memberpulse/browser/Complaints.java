package org.memberpulse.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What the browser complains about on a page: errors of scripts, and breaches of the policy. */
public final class Complaints {
    private final List<String> said = new ArrayList<>();

    /** Listens from now on. That an answer was a refusal is for the test to expect. */
    public Complaints(Page page) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                said.add(message.text());
            }
        });
        page.onPageError(said::add);
        page.addInitScript(
                "addEventListener('securitypolicyviolation',"
                        + " (event) => console.error('Refused by policy: ' + event.violatedDirective + ' ' + event.blockedURI))");
    }

    public List<String> all() {
        return said;
    }
}
