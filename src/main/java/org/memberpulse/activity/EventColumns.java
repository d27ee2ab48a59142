package org.memberpulse.activity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.memberpulse.platform.lines.CsvColumns;
import org.memberpulse.problem.JsonRefusal;

/** The columns of a CSV file of events, one a field. A row is read as the JSON line it stands for. */
final class EventColumns implements CsvColumns<NewMemberEvent> {
    private final ObjectMapper mapper;

    EventColumns(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<String> names() {
        return List.of("eventId", "memberId", "type", "at", "activity", "dueOn", "content");
    }

    @Override
    public NewMemberEvent read(Map<String, String> cells) {
        try {
            return mapper.treeToValue(mapper.valueToTree(cells), NewMemberEvent.class);
        } catch (JsonProcessingException refused) {
            throw JsonRefusal.of(refused);
        }
    }
}
