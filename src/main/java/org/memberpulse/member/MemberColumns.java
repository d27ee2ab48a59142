package org.memberpulse.member;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.memberpulse.platform.lines.CsvColumns;
import org.memberpulse.problem.JsonRefusal;

/**
 * The columns of a CSV file of members: one a field, and {@code attributes.<key>} for each attribute, whose values are
 * texts. A row is read as the JSON line it stands for, and so refused in the same words.
 */
final class MemberColumns implements CsvColumns<MemberLine> {
    private static final String ATTRIBUTE = "attributes.";
    private static final List<String> YES_OR_NO = List.of("contactable", "bounced");
    private static final List<String> TEXTS =
            List.of("memberId", "locale", "joinedOn", "renewsOn", "lapsedOn", "status", "leftReason", "segment");

    private final ObjectMapper mapper;

    MemberColumns(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>(TEXTS);
        names.addAll(YES_OR_NO);
        names.add(ATTRIBUTE + "<key>");
        return names;
    }

    @Override
    public boolean knows(String column) {
        return column.startsWith(ATTRIBUTE) || TEXTS.contains(column) || YES_OR_NO.contains(column);
    }

    @Override
    public MemberLine read(Map<String, String> cells) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        cells.forEach((column, cell) -> {
            if (column.startsWith(ATTRIBUTE)) {
                line.withObject("/attributes").put(column.substring(ATTRIBUTE.length()), cell);
            } else if (YES_OR_NO.contains(column) && List.of("true", "false").contains(cell)) {
                line.put(column, Boolean.parseBoolean(cell));
            } else {
                line.put(column, cell);
            }
        });
        try {
            return mapper.treeToValue(line, MemberLine.class);
        } catch (JsonProcessingException refused) {
            throw JsonRefusal.of(refused);
        }
    }
}
