package org.memberpulse.widget;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The sentences of the pages in one language. A survey can speak a language that they do not; then they are English, and
 * say so to screen readers.
 */
final class Words {
    static final List<String> LANGUAGES = List.of("en", "fr", "de", "es", "ar");

    private static final Map<String, Properties> TEXTS =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Words::load));
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "he", "iw", "fa", "ur", "ps", "dv", "yi", "ckb");
    private static final Pattern SLOT = Pattern.compile("\\{([0-9])}");

    private final String locale;
    private final Properties texts;
    private final boolean translated;

    private Words(String locale) {
        this.locale = locale;
        this.translated = TEXTS.containsKey(language(locale));
        this.texts = TEXTS.get(language());
    }

    /** The words for a reader of this locale. */
    static Words in(String locale) {
        return new Words(locale == null ? "en" : locale);
    }

    /** The words in the first of these locales that has them, else in English. */
    static Words first(String... locales) {
        for (String locale : locales) {
            if (locale != null && TEXTS.containsKey(language(locale))) {
                return new Words(locale);
            }
        }
        return new Words("en");
    }

    /** All sentences by their keys, as they are before values are put in. */
    Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        texts.forEach((key, sentence) -> all.put((String) key, (String) sentence));
        return all;
    }

    /** The language in which the sentences are. */
    String language() {
        return translated ? language(locale) : "en";
    }

    /** The language of the page, as a tag. */
    String tag() {
        return Locale.forLanguageTag(locale).toLanguageTag();
    }

    /** {@code ltr} or {@code rtl}. */
    String direction() {
        return RIGHT_TO_LEFT.contains(language(locale)) ? "rtl" : "ltr";
    }

    /** The locale in which dates and numbers of these sentences are written. */
    Locale formats() {
        // English of no country is that of most countries: the day stands before the month.
        return !translated || locale.equalsIgnoreCase("en") ? Locale.UK : Locale.forLanguageTag(locale);
    }

    /** A time on the clock of its zone, which it names. */
    String time(ZonedDateTime time) {
        String day = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(formats())
                .format(time);
        // A no-break space: the zone alone on a line says nothing.
        return day + '\u00a0' + DateTimeFormatter.ofPattern("z", formats()).format(time);
    }

    /** A sentence for a place that takes no markup. */
    String plain(String key, String... values) {
        return SLOT.matcher(text(key))
                .replaceAll(slot -> Matcher.quoteReplacement(values[Integer.parseInt(slot.group(1))]));
    }

    /** A sentence; the values keep their own writing direction. */
    Html say(String key, String... values) {
        String text = text(key);
        List<Html> parts = new ArrayList<>();
        Matcher slot = SLOT.matcher(text);
        int end = 0;
        while (slot.find()) {
            parts.add(Html.text(text.substring(end, slot.start())));
            parts.add(Html.el("bdi").add(values[Integer.parseInt(slot.group(1))]));
            end = slot.end();
        }
        parts.add(Html.text(text.substring(end)));
        return translated
                ? Html.of(parts)
                : Html.el("span").set("lang", "en").set("dir", "ltr").add(parts);
    }

    private String text(String key) {
        return Objects.requireNonNull(texts.getProperty(key), key);
    }

    private static String language(String locale) {
        return locale.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }

    static Properties load(String language) {
        try (InputStream file = Words.class.getResourceAsStream("texts_" + language + ".properties")) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
