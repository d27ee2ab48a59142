package org.memberpulse.invitation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.memberpulse.platform.CsvTable;

/** Writes the results of a batch in the format in which its lines came. */
final class LineResults {
    private static final List<String> COLUMNS = List.of(
            "line",
            "memberId",
            "decision",
            "reason",
            "eligibleAt",
            "invitationId",
            "surveyUrl",
            "scoreUrlPrefix",
            "unsubscribeUrl",
            "expiresAt",
            "problem",
            "detail");

    private final ObjectMapper mapper;

    LineResults(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void write(MediaType type, Stream<LineResult> results, OutputStream output) throws IOException {
        switch (type.getSubtype()) {
            case "csv" ->
                output.write(
                        CsvTable.write(COLUMNS, results.map(LineResults::cells)).getBytes(StandardCharsets.UTF_8));
            case "json" -> sequence(mapper.writer().writeValuesAsArray(output), results);
            default -> sequence(mapper.writer().withRootValueSeparator("\n").writeValues(output), results);
        }
    }

    private static void sequence(SequenceWriter writer, Stream<LineResult> results) throws IOException {
        try (writer) {
            for (Iterator<LineResult> each = results.iterator(); each.hasNext(); ) {
                writer.write(each.next());
            }
        }
    }

    private static List<Object> cells(LineResult result) {
        InvitationView invitation = result.invitation();
        LineResult.LineProblem problem = result.problem();
        return Arrays.asList(
                result.line(),
                invitation == null ? null : invitation.memberId(),
                result.decision(),
                result.reason() == null ? null : result.reason().code(),
                result.eligibleAt(),
                invitation == null ? null : invitation.id(),
                invitation == null ? null : invitation.surveyUrl(),
                invitation == null ? null : invitation.scoreUrlPrefix(),
                invitation == null ? null : invitation.unsubscribeUrl(),
                invitation == null ? null : invitation.expiresAt(),
                problem == null ? null : problem.code(),
                problem == null ? null : problem.detail());
    }
}
