package org.memberpulse.problem;

import static org.memberpulse.problem.ProblemCode.*;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.nio.charset.CharacterCodingException;
import java.util.List;

/** What is wrong with a JSON document, without a word of Jackson's. */
public final class JsonRefusal {
    private JsonRefusal() {}

    /**
     * Says why a document that a caller sent could not be read, for example one line of a batch.
     *
     * @throws IllegalStateException when not the document but the class it is read into is at fault
     */
    public static ProblemException of(JsonProcessingException thrown) {
        ProblemException said = Causes.find(thrown, ProblemException.class);
        if (said != null) {
            return said;
        }
        if (Causes.find(thrown, CharacterCodingException.class) != null) {
            return notUtf8();
        }
        if (thrown instanceof InvalidDefinitionException) {
            throw new IllegalStateException(thrown);
        }
        String pointer = thrown instanceof JsonMappingException mapping ? JsonPointers.of(mapping.getPath()) : "";
        if (thrown instanceof UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds() == null
                            || unknown.getKnownPropertyIds().isEmpty()
                    ? ""
                    : "; known here: "
                            + String.join(
                                    ", ",
                                    unknown.getKnownPropertyIds().stream()
                                            .map(String::valueOf)
                                            .sorted()
                                            .toList());
            return at(UNKNOWN_FIELD, pointer, "is not a known field" + known);
        }
        if (Causes.find(thrown, StreamConstraintsException.class) != null) {
            return at(MALFORMED_BODY, pointer, "nesting, a text or a number is past the limit (" + place(thrown) + ")");
        }
        InputCoercionException overflow = Causes.find(thrown, InputCoercionException.class);
        if (overflow != null) {
            return at(WRONG_TYPE, pointer, "must be " + Expected.of(overflow.getTargetType()));
        }
        if (thrown instanceof ValueInstantiationException) {
            return at(INVALID, pointer, "is not acceptable");
        }
        if (thrown instanceof MismatchedInputException mismatch && !isTrailing(mismatch)) {
            return at(WRONG_TYPE, pointer, "must be " + Expected.of(mismatch.getTargetType()));
        }
        return malformed(thrown);
    }

    public static ProblemException notUtf8() {
        return new ProblemException(MALFORMED_BODY, "The body is not UTF-8.");
    }

    private static ProblemException malformed(JsonProcessingException thrown) {
        String message = thrown.getOriginalMessage();
        if (message != null && message.startsWith("Duplicate field")) {
            return new ProblemException(MALFORMED_BODY, "A field is given twice (" + place(thrown) + ").");
        }
        if (thrown instanceof MismatchedInputException mismatch && isTrailing(mismatch)) {
            return new ProblemException(
                    MALFORMED_BODY, "Something follows the end of the JSON document (" + place(thrown) + ").");
        }
        return new ProblemException(MALFORMED_BODY, "This is not valid JSON (" + place(thrown) + ").");
    }

    private static boolean isTrailing(MismatchedInputException thrown) {
        return thrown.getOriginalMessage().startsWith("Trailing token");
    }

    private static ProblemException at(ProblemCode code, String pointer, String detail) {
        String where = pointer.isEmpty() ? "The body" : pointer;
        return new ProblemException(code, where + " " + detail + ".", List.of(new FieldError(pointer, detail)));
    }

    private static String place(JsonProcessingException thrown) {
        JsonLocation location = thrown.getLocation();
        return location == null
                ? "place unknown"
                : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
