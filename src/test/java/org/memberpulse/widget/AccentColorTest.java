package org.memberpulse.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AccentColorTest {
    private static final AccentColor DARK = AccentColor.of("#14171b");

    @Test
    void blackAndWhiteAreAsFarApartAsCanBe() {
        assertEquals(0, AccentColor.BLACK.luminance());
        assertEquals(1, AccentColor.WHITE.luminance(), 1e-12);
        assertEquals(21, AccentColor.BLACK.contrast(AccentColor.WHITE), 1e-9);
        assertEquals(1, DARK.contrast(DARK));
    }

    /** Figures that the usual contrast checkers give. */
    @Test
    void knownColoursHaveTheirKnownContrast() {
        assertEquals(4.54, AccentColor.of("#767676").contrast(AccentColor.WHITE), 0.005);
        assertEquals(4.00, AccentColor.of("#ff0000").contrast(AccentColor.WHITE), 0.005);
        assertEquals(8.59, AccentColor.of("#0000ff").contrast(AccentColor.WHITE), 0.005);
        assertEquals(1.07, AccentColor.of("#ffff00").contrast(AccentColor.WHITE), 0.005);
    }

    @Test
    void aReadableColourStaysAsItIs() {
        assertEquals(
                "#00685e",
                AccentColor.of("#00685E").readableOn(AccentColor.WHITE).hex());
    }

    @Test
    void textIsBlackOnALightColourAndWhiteOnADarkOne() {
        assertEquals(AccentColor.BLACK, AccentColor.of("#ffdd00").textOn());
        assertEquals(AccentColor.WHITE, AccentColor.of("#0b5fff").textOn());
    }

    @Test
    void whatIsNoColourGivesTheUsualOne() {
        AccentColor usual = AccentColor.of(null);
        assertEquals("#0b5fff", usual.hex());
        assertEquals(usual, AccentColor.of("red"));
        assertEquals(usual, AccentColor.of("#fff;}</style>"));
    }

    @Property
    void everyColourIsReadableInFrontAndBehind(
            @ForAll @IntRange(max = 255) int red,
            @ForAll @IntRange(max = 255) int green,
            @ForAll @IntRange(max = 255) int blue) {
        AccentColor color = new AccentColor(red, green, blue);
        assertTrue(color.contrast(color.textOn()) >= AccentColor.TEXT_CONTRAST);
        assertTrue(color.readableOn(AccentColor.WHITE).contrast(AccentColor.WHITE) >= AccentColor.TEXT_CONTRAST);
        assertTrue(color.readableOn(DARK).contrast(DARK) >= AccentColor.TEXT_CONTRAST);
        assertEquals(color, AccentColor.of(color.hex()));
    }
}
