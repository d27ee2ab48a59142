package org.memberpulse.platform;

/** Which texts can be kept: UTF-8 without NUL. JSON is checked by itself; CSV cells and form fields ask here. */
public final class Texts {
    private Texts() {}

    /** What is wrong with a text, to follow the name of its field, or {@code null}. */
    public static String wrong(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return "holds a NUL character";
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return "holds half a surrogate pair";
                }
                i++;
            }
        }
        return null;
    }
}
