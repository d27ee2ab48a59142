package org.memberpulse.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ViolationsTest {
    record Line(@NotBlank String code, List<@Min(1) Integer> scale) {}

    record Batch(List<@Valid Line> lines, Map<String, @Valid Line> byKey) {}

    @Test
    void aRecordValidatedByHandPointsIntoItself() {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            Batch batch = new Batch(
                    List.of(new Line("a", List.of(1)), new Line("", List.of(1, 0))),
                    Map.of("a/b~c", new Line(" ", List.of())));
            ProblemException refusal = Violations.refusal(
                    new ConstraintViolationException(factory.getValidator().validate(batch)));
            assertEquals(ProblemCode.INVALID, refusal.code());
            assertEquals(
                    List.of("/byKey/a~1b~0c/code", "/lines/1/code", "/lines/1/scale/1"),
                    refusal.errors().stream().map(FieldError::pointer).toList());
        }
    }
}
