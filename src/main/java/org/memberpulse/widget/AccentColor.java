package org.memberpulse.widget;

import java.util.regex.Pattern;

/**
 * A colour of which the contrast is known: relative luminance and contrast ratio as WCAG 2.2 defines them, ratios from 1
 * to 21.
 */
record AccentColor(int red, int green, int blue) {
    static final AccentColor WHITE = new AccentColor(255, 255, 255);
    static final AccentColor BLACK = new AccentColor(0, 0, 0);

    /** What text needs at least (WCAG 1.4.3, level AA). */
    static final double TEXT_CONTRAST = 4.5;

    private static final AccentColor USUAL = new AccentColor(0x0b, 0x5f, 0xff);
    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int STEPS = 40;

    /** Reads {@code #0b5fff}; anything else gives the usual blue. */
    static AccentColor of(String hex) {
        if (hex == null || !HEX.matcher(hex).matches()) {
            return USUAL;
        }
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return new AccentColor(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff);
    }

    /** White or black, whichever is read more easily on this colour; at least 4.58 : 1 on every colour there is. */
    AccentColor textOn() {
        // White looks calmer on a saturated colour, so it wins wherever it is readable.
        return contrast(WHITE) >= TEXT_CONTRAST ? WHITE : BLACK;
    }

    /** This colour, darkened or lightened no further than text of it needs on the background. */
    AccentColor readableOn(AccentColor background) {
        AccentColor end = background.textOn();
        for (int step = 0; step < STEPS; step++) {
            AccentColor mixed = mixed(end, (double) step / STEPS);
            if (mixed.contrast(background) >= TEXT_CONTRAST) {
                return mixed;
            }
        }
        return end;
    }

    double contrast(AccentColor other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** From 0 (black) to 1 (white). */
    double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private AccentColor mixed(AccentColor other, double share) {
        return new AccentColor(
                mixed(red, other.red, share), mixed(green, other.green, share), mixed(blue, other.blue, share));
    }

    private static int mixed(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    String hex() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }
}
