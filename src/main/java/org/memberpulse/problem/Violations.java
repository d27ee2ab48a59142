package org.memberpulse.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** Bean validation in the caller's terms: JSON pointers into the body, names of parameters, no Java names. */
public final class Violations {
    private static final Comparator<FieldError> BY_PLACE =
            Comparator.comparing(FieldError::pointer).thenComparing(FieldError::detail);

    private Violations() {}

    /** What is wrong with a document that was checked by itself, for example one line of a batch. */
    public static ProblemException ofDocument(Set<? extends ConstraintViolation<?>> violations) {
        return refusal(
                ProblemCode.INVALID,
                new ArrayList<>(violations.stream()
                        .map(violation ->
                                new FieldError(JsonPointers.of(violation.getPropertyPath()), violation.getMessage()))
                        .toList()));
    }

    static ProblemException refusal(ConstraintViolationException thrown) {
        List<FieldError> parameters = new ArrayList<>();
        List<FieldError> fields = new ArrayList<>();
        for (ConstraintViolation<?> violation : thrown.getConstraintViolations()) {
            Iterator<Path.Node> nodes = violation.getPropertyPath().iterator();
            Path.Node node = nodes.next();
            if (node.getKind() != ElementKind.METHOD) {
                fields.add(new FieldError(JsonPointers.of(violation.getPropertyPath()), violation.getMessage()));
                continue;
            }
            Path.Node argument = nodes.next();
            if (argument.getKind() == ElementKind.RETURN_VALUE) {
                return new ProblemException(ProblemCode.INTERNAL_ERROR, "The failure was logged under the traceId.");
            }
            String name = ParameterNames.of(violation.getRootBeanClass(), node, argument, nodes);
            if (name != null) {
                parameters.add(new FieldError(name, violation.getMessage()));
            } else {
                fields.add(new FieldError(JsonPointers.of(violation.getPropertyPath()), violation.getMessage()));
            }
        }
        // A query that makes no sense says nothing about the body yet.
        return parameters.isEmpty()
                ? refusal(ProblemCode.INVALID, fields)
                : refusal(ProblemCode.BAD_PARAMETER, parameters);
    }

    private static ProblemException refusal(ProblemCode code, List<FieldError> errors) {
        errors.sort(BY_PLACE);
        FieldError first = errors.get(0);
        return new ProblemException(code, first.pointer() + " " + first.detail(), errors);
    }
}
