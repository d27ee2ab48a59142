package org.memberpulse.widget;

import java.util.ArrayList;
import java.util.List;
import org.memberpulse.platform.LocaleTag;

/**
 * What the address of a page asks for. Whatever is not understood is not there.
 *
 * @param locale the language wanted; null for the member's own
 * @param score the NPS score to choose beforehand; null for none
 * @param edit whether an answer is to be changed
 * @param thanks whether an answer has just been stored
 */
record Visit(String token, String locale, Integer score, boolean edit, boolean thanks) {
    static Visit of(String token, String locale) {
        return of(token, locale, null, false, false);
    }

    static Visit of(String token, String locale, String score, boolean edit, boolean thanks) {
        return new Visit(
                token,
                locale != null && locale.matches(LocaleTag.PATTERN) ? locale : null,
                score != null && score.matches("[0-9]|10") ? Integer.valueOf(score) : null,
                edit,
                thanks);
    }

    /** The same survey, in the same language. */
    Visit language() {
        return new Visit(token, locale, null, false, false);
    }

    Visit toEdit() {
        return new Visit(token, locale, score, true, false);
    }

    Visit toThanks() {
        return new Visit(token, locale, null, false, true);
    }

    String query() {
        List<String> parts = new ArrayList<>();
        if (thanks) {
            parts.add("thanks");
        }
        if (edit) {
            parts.add("edit");
        }
        if (score != null) {
            parts.add("score=" + score);
        }
        if (locale != null) {
            parts.add("locale=" + locale);
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }
}
