package org.memberpulse.widget;

import static org.memberpulse.widget.Html.el;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A page before it is written.
 *
 * @param title what the browser shows in its tab
 * @param main the content, with its heading
 * @param footer what stands below it; {@link Html#NONE} for nothing
 * @param css rules for this page only
 * @param scripted whether the element makes it comfortable; without it the page says and does the same
 */
record Page(int status, Words words, Look look, String title, Element main, Html footer, String css, boolean scripted) {

    byte[] body(Addresses addresses) {
        Element head = el("head")
                .add(
                        el("meta").set("charset", "utf-8"),
                        el("meta").set("name", "viewport").set("content", "width=device-width, initial-scale=1"),
                        el("title").add(look.name() == null ? title : title + " – " + look.name()),
                        el("meta").set("name", "color-scheme").set("content", "light dark"),
                        // An empty icon keeps the browser from asking for one.
                        el("link").set("rel", "icon").set("href", "data:,"),
                        el("link").set("rel", "stylesheet").set("href", addresses.stylesheet()),
                        Html.style(styles()),
                        scripted ? Html.script(addresses.script()) : Html.NONE);
        Element body = el("body").add(look.header(), main, footer);
        Element root = el("html")
                .set("lang", words.tag())
                .set("dir", words.direction())
                .add(head, body);
        return Html.document(root).getBytes(StandardCharsets.UTF_8);
    }

    /** Nothing but the style sheet, the logo, the form and the element; in a frame only where the organization says so. */
    Map<String, String> headers() {
        String frames = look.allowedOrigins().isEmpty() ? "'none'" : String.join(" ", look.allowedOrigins());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "text/html;charset=UTF-8");
        headers.put("Content-Language", words.tag());
        headers.put("Cache-Control", "no-store");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("X-Robots-Tag", "noindex");
        headers.put(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self' " + ContentHash.policy(styles())
                        + (scripted ? "; script-src 'self'; connect-src 'self'" : "")
                        + "; img-src https: data:; form-action 'self'; base-uri 'none'; frame-ancestors " + frames);
        return headers;
    }

    private String styles() {
        return look.css() + css;
    }
}
