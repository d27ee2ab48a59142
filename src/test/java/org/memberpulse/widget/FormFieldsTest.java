package org.memberpulse.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormFieldsTest {
    private static FormFields of(String body) {
        return FormFields.of(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void fieldsAreDecoded() {
        FormFields fields = of("why=M%C3%A9ntoring+%26+more&stay=a&stay=b&empty=");
        assertEquals(List.of("Méntoring & more"), fields.all("why"));
        assertEquals(List.of("a", "b"), fields.all("stay"));
        assertEquals(List.of(""), fields.all("empty"));
        assertEquals(List.of(), fields.all("other"));
    }

    @Test
    void aLineBreakIsOneCharacter() {
        assertEquals(List.of("a\nb"), of("why=a%0D%0Ab").all("why"));
    }

    @Test
    void aBrokenFormIsReadAsFarAsItGoes() {
        assertEquals(List.of("100%"), of("why=100%&=x&y").all("why"));
        assertTrue(of("").values().isEmpty());
        assertTrue(FormFields.of(null).values().isEmpty());
    }
}
