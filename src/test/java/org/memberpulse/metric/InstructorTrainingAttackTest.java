package org.memberpulse.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A real survey in 82 segments, most of them small, against somebody who reads every table there is of it. */
class InstructorTrainingAttackTest {
    private static final Thresholds THRESHOLDS = new Thresholds(5, 10);
    private static final int YEAR_STARTS = 1;

    private static List<Tally> answers;
    private static List<TableCell> cells;

    @BeforeAll
    static void read() {
        answers = readAnswers();
        StandingTable table = new StandingTable(
                new TableAxes(List.of(Axis.SEGMENT, Axis.STAGE), Map.of(), YEAR_STARTS), answers, THRESHOLDS);
        cells = new ArrayList<>();
        for (Set<Axis> by : List.<Set<Axis>>of(
                Set.of(), Set.of(Axis.SEGMENT), Set.of(Axis.STAGE), Set.of(Axis.SEGMENT, Axis.STAGE))) {
            for (Period period : List.of(Period.TOTAL, Period.YEAR, Period.QUARTER, Period.MONTH)) {
                cells.addAll(table.cells(by, Basis.ANSWERED, period));
            }
        }
    }

    @Test
    void nothingHiddenCanBeWorkedOut() {
        Attacker attacker = new Attacker();
        cells.stream().filter(cell -> !cell.hidden()).forEach(cell -> attacker.learn(atoms(cell)));
        for (TableCell cell : cells) {
            if (cell.hidden()) {
                assertFalse(attacker.knows(atoms(cell)), () -> "derivable: " + cell);
            } else {
                assertTrue(cell.counts().n() >= THRESHOLDS.score(), () -> "too small: " + cell);
            }
        }
    }

    @Test
    void ofThe999Cells333AreTooSmallAnd200MoreAreHiddenToProtectThem() {
        assertEquals(999, cells.size());
        assertEquals(
                333,
                cells.stream()
                        .filter(cell -> cell.counts().n() < THRESHOLDS.score())
                        .count());
        assertEquals(533, cells.stream().filter(TableCell::hidden).count());
    }

    @Test
    void noTotalOverAllTimeIsHiddenThatIsNotSmallOrTheOnlyPartnerOfASmallOne() {
        assertEquals(
                17,
                cells.stream()
                        .filter(cell -> cell.hidden()
                                && cell.time() == TimeNode.ALL
                                && cell.codes().keySet().equals(Set.of(Axis.SEGMENT)))
                        .count());
        assertTrue(cells.stream()
                .filter(cell -> cell.time() == TimeNode.ALL && !cell.codes().containsKey(Axis.SEGMENT))
                .noneMatch(TableCell::hidden));
    }

    private static List<Integer> atoms(TableCell cell) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            Tally answer = answers.get(i);
            TimeNode node = cell.time() == TimeNode.ALL
                    ? TimeNode.ALL
                    : TimeNode.of(
                            Basis.ANSWERED,
                            cell.time().period(),
                            cell.time().period().startOf(answer.answered(), YEAR_STARTS));
            String segment = cell.codes().get(Axis.SEGMENT);
            String stage = cell.codes().get(Axis.STAGE);
            if (node.equals(cell.time())
                    && (segment == null || segment.equals(answer.codes().get(0)))
                    && (stage == null || stage.equals(answer.codes().get(1)))) {
                found.add(i);
            }
        }
        return found;
    }

    private static List<Tally> readAnswers() {
        try (Reader text = new InputStreamReader(
                        InstructorTrainingAttackTest.class.getResourceAsStream("/instructor-training/answers.csv"),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            return rows.stream()
                    .filter(row -> !row.getField("nps").isEmpty())
                    .map(row -> {
                        long[] slots = new long[Histogram.HIGHEST_SCORE + 1];
                        slots[Integer.parseInt(row.getField("nps"))] = 1;
                        LocalDate month =
                                LocalDate.parse(row.getField("answered_on")).withDayOfMonth(1);
                        return Tally.of(
                                month,
                                month,
                                List.of(row.getField("segment"), row.getField("stage")),
                                Histogram.of(slots),
                                1);
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
