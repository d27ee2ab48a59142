package org.memberpulse.survey;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Which of the locales of a text a reader gets. For each preferred tag in turn: the tag itself, the tag shortened part by
 * part down to its language (RFC 4647, look-up), any other region of the language; then English; then the first in
 * alphabetical order, because the order of keys does not survive storage.
 */
final class LocaleChoice {
    private static final String ENGLISH = "en";

    private LocaleChoice() {}

    /** The locale, as the text names it; null for a text that is absent. */
    static String of(Map<String, String> texts, List<String> preferred) {
        if (texts == null || texts.isEmpty()) {
            return null;
        }
        NavigableSet<String> available = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        available.addAll(texts.keySet());
        for (String tag : preferred) {
            String found = tag == null ? null : lookUp(tag, available);
            if (found != null) {
                return found;
            }
        }
        return available.contains(ENGLISH) ? available.floor(ENGLISH) : available.first();
    }

    /** The text for a reader; null when it is absent. */
    static String text(Map<String, String> texts, List<String> preferred) {
        String locale = of(texts, preferred);
        return locale == null ? null : texts.get(locale);
    }

    static String language(String tag) {
        int end = tag.indexOf('-');
        return end < 0 ? tag : tag.substring(0, end);
    }

    private static String lookUp(String tag, NavigableSet<String> available) {
        String range = tag;
        while (true) {
            if (available.contains(range)) {
                return available.floor(range);
            }
            int end = range.lastIndexOf('-');
            if (end < 0) {
                return anyRegion(range, available);
            }
            range = range.substring(0, end);
        }
    }

    private static String anyRegion(String language, NavigableSet<String> available) {
        return available.stream()
                .filter(locale -> language(locale).equalsIgnoreCase(language))
                .findFirst()
                .orElse(null);
    }
}
