package org.memberpulse.survey;

import java.util.Map;
import org.memberpulse.platform.LocaleTag;

/** Checks the wording of one thing in all its locales. */
final class TextCheck {
    private TextCheck() {}

    static void check(Map<String, String> texts, int longest, Findings findings) {
        if (texts == null) {
            return;
        }
        texts.forEach((locale, text) -> {
            Findings here = findings.at(locale);
            here.require(locale.matches(LocaleTag.PATTERN), "must be under a language tag such as en or fr-CA");
            if (text == null || text.isBlank()) {
                here.add("must not be blank");
                return;
            }
            here.require(
                    text.codePointCount(0, text.length()) <= longest,
                    "must not be longer than " + longest + " characters");
            here.require(WellFormed.test(text), "must be well-formed text without the character NUL");
        });
    }
}
