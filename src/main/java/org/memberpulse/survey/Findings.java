package org.memberpulse.survey;

import java.util.ArrayList;
import java.util.List;
import org.memberpulse.problem.FieldError;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

/** Collects what is wrong with a body, each thing with its JSON pointer (RFC 6901). */
final class Findings {
    /** A caller's own name in a pointer is cut here: the answer to a huge key is not a huge answer. */
    private static final int LONGEST_NAME = 100;

    private final String pointer;
    private final List<FieldError> errors;

    Findings() {
        this("", new ArrayList<>());
    }

    private Findings(String pointer, List<FieldError> errors) {
        this.pointer = pointer;
        this.errors = errors;
    }

    /** The same collection, seen from a place further inside the body. */
    Findings at(Object... path) {
        StringBuilder inside = new StringBuilder(pointer);
        for (Object part : path) {
            inside.append('/').append(escaped(part.toString()));
        }
        return new Findings(inside.toString(), errors);
    }

    void add(String detail) {
        errors.add(new FieldError(pointer, detail));
    }

    void require(boolean holds, String detail) {
        if (!holds) {
            add(detail);
        }
    }

    int size() {
        return errors.size();
    }

    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemCode.INVALID, errors.get(0).detail(), errors);
        }
    }

    private static String escaped(String name) {
        String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        return WellFormed.repaired(shown).replace("~", "~0").replace("/", "~1");
    }
}
