package org.memberpulse.invitation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.memberpulse.platform.lines.CsvColumns;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

/** The columns of a CSV batch of stage events: one a field, and {@code context.<key>} for each key of the context. */
final class StageEventColumns implements CsvColumns<NewStageEvent> {
    private static final String CONTEXT = "context.";

    @Override
    public List<String> names() {
        return List.of("memberId", "stage", "occurredAt", "occurrence", "channel", "test", CONTEXT + "<key>");
    }

    @Override
    public boolean knows(String column) {
        return column.startsWith(CONTEXT) ? column.length() > CONTEXT.length() : names().contains(column);
    }

    @Override
    public NewStageEvent read(Map<String, String> cells) {
        Map<String, JsonNode> context = new LinkedHashMap<>();
        cells.forEach((column, cell) -> {
            if (column.startsWith(CONTEXT)) {
                context.put(column.substring(CONTEXT.length()), TextNode.valueOf(cell));
            }
        });
        return new NewStageEvent(
                cells.get("memberId"),
                cells.get("stage"),
                cells.containsKey("occurredAt") ? instant(cells.get("occurredAt")) : null,
                cells.get("occurrence"),
                cells.get("channel"),
                context.isEmpty() ? null : context,
                cells.containsKey("test") ? flag(cells.get("test")) : null,
                null);
    }

    private static Instant instant(String cell) {
        try {
            return OffsetDateTime.parse(cell).toInstant();
        } catch (DateTimeParseException notATime) {
            throw new ProblemException(
                    ProblemCode.WRONG_TYPE, "occurredAt must be a time such as 2026-03-31T09:30:00Z");
        }
    }

    private static Boolean flag(String cell) {
        return switch (cell) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new ProblemException(ProblemCode.WRONG_TYPE, "test must be true or false");
        };
    }
}
