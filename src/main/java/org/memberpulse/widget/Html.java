package org.memberpulse.widget;

import java.util.List;

/** A piece of a page. What is put in as text is always escaped; there is no way to put in markup as text. */
sealed interface Html permits Html.Text, Html.Parts, Html.StyleSheet, Html.Script, Html.Data, Element {
    /** Nothing at all. */
    Html NONE = new Parts(List.of());

    void writeTo(StringBuilder page);

    /** A text; null is an empty one. */
    static Html text(String text) {
        return new Text(text == null ? "" : text);
    }

    static Html of(Html... parts) {
        return new Parts(List.of(parts));
    }

    static Html of(List<? extends Html> parts) {
        return new Parts(parts);
    }

    static Element el(String name, Html... children) {
        return new Element(name).add(children);
    }

    /** A style element. Its content cannot be escaped, so one that could end the element is refused. */
    static Html style(String css) {
        return new StyleSheet(css);
    }

    /** A script of this server, which runs once the page was read. */
    static Html script(String address) {
        return new Script(address);
    }

    /** JSON for the script of an element, which finds it by its class. */
    static Html data(String style, String json) {
        return new Data(style, json);
    }

    /** The whole document. */
    static String document(Element root) {
        StringBuilder page = new StringBuilder(8_192).append("<!doctype html>\n");
        root.writeTo(page);
        return page.append('\n').toString();
    }

    /** Characters. */
    record Text(String text) implements Html {
        @Override
        public void writeTo(StringBuilder page) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                switch (c) {
                    case '&' -> page.append("&amp;");
                    case '<' -> page.append("&lt;");
                    case '>' -> page.append("&gt;");
                    case '"' -> page.append("&quot;");
                    case '\'' -> page.append("&#39;");
                    default -> page.append(c);
                }
            }
        }
    }

    /** One after the other. */
    record Parts(List<? extends Html> parts) implements Html {
        public Parts {
            parts = List.copyOf(parts);
        }

        @Override
        public void writeTo(StringBuilder page) {
            parts.forEach(part -> part.writeTo(page));
        }
    }

    /** What another file does; a page itself holds no script. */
    record Script(String address) implements Html {
        public Script {
            if (!address.matches("/[a-zA-Z0-9._?/-]+")) {
                throw new IllegalArgumentException("not a script of this server: " + address);
            }
        }

        @Override
        public void writeTo(StringBuilder page) {
            page.append("<script src=\"").append(address).append("\" defer></script>");
        }
    }

    /** What a browser reads and never runs. Without any {@code <} nothing in it can end the element. */
    record Data(String style, String json) implements Html {
        public Data {
            if (!style.matches("[a-z-]+")) {
                throw new IllegalArgumentException("not a class: " + style);
            }
        }

        @Override
        public void writeTo(StringBuilder page) {
            page.append("<script type=\"application/json\" class=\"")
                    .append(style)
                    .append("\">");
            page.append(json.replace("<", "\\u003c")).append("</script>");
        }
    }

    /** Rules for this page only. */
    record StyleSheet(String css) implements Html {
        public StyleSheet {
            if (css.indexOf('<') >= 0) {
                throw new IllegalArgumentException("a style sheet holds no <");
            }
        }

        @Override
        public void writeTo(StringBuilder page) {
            page.append("<style>").append(css).append("</style>");
        }
    }
}
