package org.memberpulse.widget;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** An element with its attributes and children. Scripts, handlers and inline styles cannot be expressed. */
final class Element implements Html {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern SAFE_ADDRESS = Pattern.compile("(?s)(https?://|mailto:|[/?#]|data:image/|data:,).*");
    private static final Set<String> REFUSED = Set.of("script", "style", "iframe", "object", "embed", "base");
    private static final Set<String> VOID = Set.of("br", "img", "input", "link", "meta");
    private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "formaction");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Html> children = new ArrayList<>();

    Element(String name) {
        this.name = checked(name);
        if (REFUSED.contains(name)) {
            throw new IllegalArgumentException("no " + name + " on a page");
        }
    }

    /** Sets an attribute; null leaves it out, and so does an address that a page must not lead to. */
    Element set(String attribute, String value) {
        checked(attribute);
        if (attribute.startsWith("on") || attribute.equals("style") || attribute.equals("srcdoc")) {
            throw new IllegalArgumentException("no attribute " + attribute + " on a page");
        }
        boolean unsafe = value != null
                && ADDRESSES.contains(attribute)
                && !SAFE_ADDRESS.matcher(value).matches();
        if (value != null && !unsafe) {
            attributes.put(attribute, value);
        }
        return this;
    }

    /** Sets an attribute that has no value, such as {@code checked}. */
    Element set(String attribute, boolean on) {
        return on ? set(attribute, "") : this;
    }

    Element add(Html... more) {
        return add(List.of(more));
    }

    Element add(List<? extends Html> more) {
        if (VOID.contains(name) && !more.isEmpty()) {
            throw new IllegalArgumentException(name + " has no content");
        }
        children.addAll(more);
        return this;
    }

    Element add(String text) {
        return add(Html.text(text));
    }

    @Override
    public void writeTo(StringBuilder page) {
        page.append('<').append(name);
        attributes.forEach((attribute, value) -> {
            page.append(' ').append(attribute);
            if (!value.isEmpty()) {
                page.append("=\"");
                Html.text(value).writeTo(page);
                page.append('"');
            }
        });
        page.append('>');
        if (VOID.contains(name)) {
            return;
        }
        if (name.equals("textarea")) {
            // A parser drops the first line break inside.
            page.append('\n');
        }
        children.forEach(child -> child.writeTo(page));
        page.append("</").append(name).append('>');
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name: " + name);
        }
        return name;
    }
}
