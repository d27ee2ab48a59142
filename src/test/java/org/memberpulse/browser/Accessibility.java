package org.memberpulse.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/** What axe-core finds wrong on a page, by the rules of WCAG 2.0 to 2.2, levels A and AA, and its best practices. */
public final class Accessibility {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Accessibility() {}

    /**
     * One line for each violation: the rule and the elements that break it. Empty when there is none. By day all rules, by
     * night those about colours.
     */
    public static List<String> violations(Page page) {
        List<String> found =
                new ArrayList<>(lines(new AxeBuilder(page).setLegacyMode(true).withTags(RULES)));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        lines(new AxeBuilder(page).setLegacyMode(true).withRules(List.of("color-contrast")))
                .forEach(line -> found.add("dark: " + line));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return found;
    }

    private static List<String> lines(AxeBuilder rules) {
        return rules.analyze().getViolations().stream().map(Accessibility::line).toList();
    }

    private static String line(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget().toString())
                        .toList();
    }
}
