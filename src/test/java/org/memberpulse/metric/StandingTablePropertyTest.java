package org.memberpulse.metric;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Tables as reports read them, with everything one key can fetch of them at once. */
class StandingTablePropertyTest {
    private static final Thresholds THRESHOLDS = new Thresholds(5, 10);
    private static final int YEAR_STARTS = 1;

    /** One answer, with all that tables know of it. */
    private record Answer(
            String segment,
            String stage,
            String survey,
            String channel,
            String region,
            LocalDate answered,
            LocalDate issued,
            boolean msat) {
        String code(Axis axis) {
            return switch (axis) {
                case SEGMENT -> segment;
                case STAGE -> stage;
                case SURVEY -> survey;
                case CHANNEL -> channel;
                case DIMENSION -> region;
            };
        }

        LocalDate month(Basis basis) {
            return basis == Basis.ANSWERED ? answered : issued;
        }
    }

    @Property(tries = 30)
    void nothingHiddenCanBeWorkedOutFromOneTable(@ForAll long seed, @ForAll @IntRange(min = 1, max = 80) int answers) {
        List<Answer> all = answers(seed, answers);
        for (List<Axis> axes : List.of(
                List.of(Axis.SEGMENT, Axis.STAGE),
                List.of(Axis.SEGMENT, Axis.STAGE, Axis.SURVEY),
                List.of(Axis.SEGMENT, Axis.STAGE, Axis.SURVEY, Axis.CHANNEL))) {
            assertSafe(all, List.of(new Published(all, axes, false)));
        }
    }

    /** Nobody is told which channel goes with which region: each table has finest cells of its own. */
    @Property(tries = 15)
    void nothingHiddenCanBeWorkedOutFromAllTablesTogether(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 80) int answers) {
        List<Answer> all = answers(seed, answers);
        List<Axis> base = List.of(Axis.SEGMENT, Axis.STAGE, Axis.SURVEY);
        List<Axis> channel = List.of(Axis.SEGMENT, Axis.STAGE, Axis.SURVEY, Axis.CHANNEL);
        List<Axis> region = List.of(Axis.SEGMENT, Axis.STAGE, Axis.SURVEY, Axis.DIMENSION);
        Attacker attacker = new Attacker();
        all.stream().map(answer -> finest(answer, base)).distinct().forEach(cell -> {
            List<Answer> inCell = all.stream()
                    .filter(answer -> finest(answer, base).equals(cell))
                    .toList();
            attacker.learnSame(
                    inCell.stream().map(answer -> finest(answer, channel)).toList(),
                    inCell.stream().map(answer -> finest(answer, region)).toList());
        });
        Map<TableCell, List<List<Object>>> wanted = new LinkedHashMap<>();
        for (List<Axis> axes : List.of(List.of(Axis.SEGMENT, Axis.STAGE), base, channel, region)) {
            List<Axis> finest = axes == region ? region : channel;
            for (TableCell cell : new Published(all, axes, false).cells()) {
                List<List<Object>> parts = atoms(all, cell).stream()
                        .map(answer -> finest(all.get(answer), finest))
                        .toList();
                if (cell.hidden()) {
                    wanted.put(cell, parts);
                } else {
                    attacker.learn(parts);
                }
            }
        }
        wanted.forEach((cell, parts) ->
                assertFalse(attacker.knows(parts), () -> cell.codes() + " " + cell.time() + " follows: " + parts));
    }

    private static List<Object> finest(Answer answer, List<Axis> axes) {
        List<Object> cell = new ArrayList<>(axes.stream().map(answer::code).toList());
        cell.addAll(List.of(answer.answered(), answer.issued(), axes.get(axes.size() - 1)));
        return cell;
    }

    @Property(tries = 15)
    void nothingHiddenOfAnotherMetricCanBeWorkedOut(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 80) int answers) {
        List<Answer> all = answers(seed, answers);
        assertSafe(
                all.stream().filter(Answer::msat).toList(),
                List.of(
                        new Published(all, List.of(Axis.SEGMENT, Axis.STAGE), true),
                        new Published(all, List.of(Axis.SEGMENT, Axis.STAGE, Axis.SURVEY, Axis.CHANNEL), true)));
    }

    @Property(tries = 15)
    void tablesAgreeOnTheCellsTheyShare(@ForAll long seed, @ForAll @IntRange(min = 1, max = 80) int answers) {
        List<Answer> all = answers(seed, answers);
        Published small = new Published(all, List.of(Axis.SEGMENT, Axis.STAGE), false);
        Published large = new Published(all, List.of(Axis.SEGMENT, Axis.STAGE, Axis.SURVEY, Axis.DIMENSION), false);
        for (TableCell cell : small.cells()) {
            TableCell same = large.table.cell(cell.codes(), cell.time());
            assertTrue(same.hidden() == cell.hidden(), () -> cell + " and " + same);
        }
    }

    private static void assertSafe(List<Answer> all, List<Published> published) {
        for (boolean detail : new boolean[] {false, true}) {
            Attacker attacker = new Attacker();
            Map<TableCell, List<Integer>> wanted = new LinkedHashMap<>();
            for (Published table : published) {
                for (TableCell cell : table.cells()) {
                    List<Integer> atoms = atoms(all, cell);
                    if (detail ? cell.detailHidden() : cell.hidden()) {
                        wanted.put(cell, atoms);
                    } else {
                        assertTrue(atoms.size() >= THRESHOLDS.score(), () -> "too small to be shown: " + cell);
                        attacker.learn(atoms);
                    }
                }
            }
            String kind = detail ? "detail" : "score";
            wanted.forEach((cell, atoms) -> assertFalse(
                    attacker.knows(atoms),
                    () -> kind + " of " + cell.codes() + " " + cell.time() + " follows: " + atoms));
        }
    }

    private static List<Integer> atoms(List<Answer> all, TableCell cell) {
        return IntStream.range(0, all.size())
                .filter(i -> cell.codes().entrySet().stream()
                        .allMatch(code -> all.get(i).code(code.getKey()).equals(code.getValue())))
                .filter(i -> {
                    Basis basis = cell.time().basis();
                    TimeNode node = basis == null
                            ? TimeNode.ALL
                            : TimeNode.of(basis, Period.MONTH, all.get(i).month(basis));
                    while (node.period() != cell.time().period()) {
                        node = node.parents(YEAR_STARTS).get(0);
                    }
                    return node.equals(cell.time());
                })
                .boxed()
                .toList();
    }

    private static final class Published {
        final StandingTable table;
        private final List<Axis> axes;

        Published(List<Answer> all, List<Axis> axes, boolean msat) {
            this.axes = axes;
            List<Tally> tallies = new ArrayList<>();
            for (Answer answer : all) {
                long[] slots = new long[Histogram.HIGHEST_SCORE + 1];
                slots[5] = !msat || answer.msat() ? 1 : 0;
                tallies.add(Tally.of(
                        answer.answered(),
                        answer.issued(),
                        axes.stream().map(answer::code).toList(),
                        Histogram.of(slots),
                        1));
            }
            table = new StandingTable(
                    new TableAxes(axes, Map.of(), YEAR_STARTS), tallies, THRESHOLDS, Integer.MAX_VALUE);
        }

        List<TableCell> cells() {
            List<TableCell> found = new ArrayList<>();
            for (int mask = 0; mask < 1 << axes.size(); mask++) {
                int chosen = mask;
                Set<Axis> by = Set.copyOf(IntStream.range(0, axes.size())
                        .filter(axis -> (chosen >> axis & 1) == 1)
                        .mapToObj(axes::get)
                        .toList());
                found.addAll(table.cells(by, Basis.ANSWERED, Period.TOTAL));
                for (Basis basis : Basis.values()) {
                    for (Period period : List.of(Period.MONTH, Period.QUARTER, Period.YEAR)) {
                        found.addAll(table.cells(by, basis, period));
                    }
                }
            }
            return found;
        }
    }

    private static List<Answer> answers(long seed, int count) {
        Random random = new Random(seed);
        int segments = 1 + random.nextInt(4);
        int stages = 1 + random.nextInt(3);
        int months = 1 + random.nextInt(8);
        int channels = 1 + random.nextInt(3);
        boolean skewed = random.nextBoolean();
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    int answered = skewed ? (int) Math.abs(random.nextGaussian() * months / 2) : random.nextInt(months);
                    LocalDate month = LocalDate.of(2026, 9, 1).plusMonths(answered);
                    int stage = random.nextInt(stages);
                    return new Answer(
                            "segment" + (int) Math.min(segments - 1, Math.abs(random.nextGaussian() * 2)),
                            "stage" + stage,
                            "survey" + (random.nextInt(5) == 0 ? "x" : stage),
                            random.nextInt(4) == 0 ? "(none)" : "channel" + random.nextInt(channels),
                            "region" + random.nextInt(4),
                            month,
                            random.nextInt(3) == 0 ? month.minusMonths(1) : month,
                            random.nextInt(3) > 0);
                })
                .toList();
    }
}
