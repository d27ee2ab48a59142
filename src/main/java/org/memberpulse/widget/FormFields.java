package org.memberpulse.widget;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a browser sent from a plain form ({@code application/x-www-form-urlencoded}, always UTF-8). */
record FormFields(Map<String, List<String>> values) {
    static FormFields of(byte[] body) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        String form = body == null ? "" : new String(body, StandardCharsets.UTF_8);
        for (String pair : form.split("&")) {
            int end = pair.indexOf('=');
            if (end > 0) {
                values.computeIfAbsent(decoded(pair.substring(0, end)), name -> new ArrayList<>())
                        .add(decoded(pair.substring(end + 1)));
            }
        }
        return new FormFields(values);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    private static String decoded(String part) {
        try {
            // Browsers send every line break as two characters, and count it as one against the longest text.
            return URLDecoder.decode(part, StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IllegalArgumentException brokenEscape) {
            return part;
        }
    }
}
