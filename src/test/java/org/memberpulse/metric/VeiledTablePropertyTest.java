package org.memberpulse.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Tables of which only the coarser ones are decided. An attacker cannot know where the others have answers. */
class VeiledTablePropertyTest {
    private static final Thresholds THRESHOLDS = new Thresholds(5, 10);
    private static final int YEAR_STARTS = 1;
    private static final List<Axis> AXES = List.of(Axis.SEGMENT, Axis.STAGE, Axis.SURVEY, Axis.CHANNEL);

    /** One answer, or one that might be: where it is on the axes, and in time. */
    private record Atom(List<String> codes, LocalDate answered, LocalDate issued) {
        boolean isIn(Map<Axis, String> cell, TimeNode time) {
            return cell.entrySet().stream().allMatch(code -> codes.get(AXES.indexOf(code.getKey()))
                            .equals(code.getValue()))
                    && at(time.basis(), time.period()).equals(time);
        }

        TimeNode at(Basis basis, Period period) {
            if (basis == null) {
                return TimeNode.ALL;
            }
            TimeNode node = TimeNode.of(basis, Period.MONTH, basis == Basis.ANSWERED ? answered : issued);
            while (node.period() != period) {
                node = node.parents(YEAR_STARTS).get(0);
            }
            return node;
        }

        Map<Axis, String> by(Set<Axis> axes) {
            Map<Axis, String> found = new HashMap<>();
            axes.forEach(axis -> found.put(axis, codes.get(AXES.indexOf(axis))));
            return found;
        }
    }

    private record Shape(Set<Axis> axes, Basis basis, Period period) {}

    @Property(tries = 40)
    void nothingSmallCanBeWorkedOut(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 90) int count,
            @ForAll @IntRange(min = 0, max = 60) int mostHidden) {
        List<Atom> answers = answers(new Random(seed), count);
        StandingTable table = table(answers, mostHidden);
        Set<Atom> possible = possible(answers, table);
        Attacker attacker = new Attacker();
        List<TableCell> hidden = new ArrayList<>();
        boolean oneBasis = answers.stream().allMatch(answer -> answer.answered().equals(answer.issued()));
        for (Shape shape : shapes()) {
            if (oneBasis && shape.basis() == Basis.ISSUED) {
                continue;
            }
            Set<Object> told = new HashSet<>();
            for (TableCell cell : table.cells(shape.axes(), shape.basis(), shape.period())) {
                told.add(List.of(cell.codes(), cell.time()));
                if (cell.hidden()) {
                    hidden.add(cell);
                } else {
                    attacker.learn(in(possible, cell));
                }
            }
            possible.stream()
                    .filter(atom ->
                            !told.contains(List.of(atom.by(shape.axes()), atom.at(shape.basis(), shape.period()))))
                    .forEach(nobody -> attacker.learn(List.of(nobody)));
        }
        for (TableCell cell : hidden) {
            long size = answers.stream()
                    .filter(answer -> answer.isIn(cell.codes(), cell.time()))
                    .count();
            assertFalse(
                    size > 0 && size < THRESHOLDS.score() && attacker.knows(in(possible, cell)),
                    () -> cell.codes() + " " + cell.time() + " with " + size + " follows");
        }
    }

    @Property(tries = 20)
    void aVeiledTableTellsNothingAndTheCoarserOnesStay(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 90) int count) {
        List<Atom> answers = answers(new Random(seed), count);
        StandingTable veiled = table(answers, 0);
        StandingTable decided = table(answers, Integer.MAX_VALUE);
        for (Shape shape : shapes()) {
            List<TableCell> cells = veiled.cells(shape.axes(), shape.basis(), shape.period());
            if (veiled.isVeiled(shape.axes(), shape.period())) {
                assertTrue(cells.stream()
                        .allMatch(cell -> cell.hidden() && cell.counts().n() == 0));
            } else {
                assertEquals(decided.cells(shape.axes(), shape.basis(), shape.period()), cells);
            }
        }
    }

    /** With thousands of small cells, chance must not take a sum for known that is not. */
    @Example
    void aLargeSparseTableIsDecidedAsFarAsItIsWorth() {
        Random random = new Random(1);
        List<Atom> answers = IntStream.range(0, 500)
                .mapToObj(i -> {
                    LocalDate answered = LocalDate.of(2025, 10, 1).plusMonths(random.nextInt(14));
                    int stage = random.nextInt(4);
                    return new Atom(
                            List.of(
                                    "segment" + Math.min(5, (int) Math.abs(random.nextGaussian() * 2.5)),
                                    "stage" + stage,
                                    "survey" + stage,
                                    "channel" + Math.min(21, (int) Math.abs(random.nextGaussian() * 11))),
                            answered,
                            random.nextInt(4) == 0 ? answered.minusMonths(1) : answered);
                })
                .toList();
        StandingTable table = table(answers, Veil.MOST_HIDDEN);
        assertTrue(table.isVeiled(Set.of(Axis.SURVEY, Axis.CHANNEL), Period.TOTAL));
        assertTrue(table.isVeiled(Set.of(Axis.CHANNEL), Period.MONTH));
        List<TableCell> channels = table.cells(Set.of(Axis.CHANNEL), null, Period.TOTAL);
        assertTrue(channels.stream().anyMatch(cell -> !cell.hidden()));
        assertTrue(channels.stream()
                .allMatch(cell -> cell.hidden() || cell.counts().n() >= THRESHOLDS.score()));
    }

    private static StandingTable table(List<Atom> answers, int mostHidden) {
        List<Tally> tallies = answers.stream()
                .map(answer -> {
                    long[] slots = new long[Histogram.HIGHEST_SCORE + 1];
                    slots[5] = 1;
                    return Tally.of(answer.answered(), answer.issued(), answer.codes(), Histogram.of(slots), 1);
                })
                .toList();
        return new StandingTable(new TableAxes(AXES, Map.of(), YEAR_STARTS), tallies, THRESHOLDS, mostHidden);
    }

    private static List<Shape> shapes() {
        List<Shape> found = new ArrayList<>();
        for (int mask = 0; mask < 1 << AXES.size(); mask++) {
            int chosen = mask;
            Set<Axis> by = Set.copyOf(IntStream.range(0, AXES.size())
                    .filter(axis -> (chosen >> axis & 1) == 1)
                    .mapToObj(AXES::get)
                    .toList());
            found.add(new Shape(by, null, Period.TOTAL));
            Stream.of(Period.YEAR, Period.QUARTER, Period.MONTH)
                    .flatMap(period -> Stream.of(Basis.values()).map(basis -> new Shape(by, basis, period)))
                    .forEach(found::add);
        }
        return found;
    }

    /** Every survey and channel wherever there is an answer by segment, stage and months. */
    private static Set<Atom> possible(List<Atom> answers, StandingTable table) {
        Set<Atom> found = new HashSet<>();
        for (Atom answer : answers) {
            for (String survey : table.codes(Axis.SURVEY)) {
                for (String channel : table.codes(Axis.CHANNEL)) {
                    List<String> codes =
                            List.of(answer.codes().get(0), answer.codes().get(1), survey, channel);
                    found.add(new Atom(codes, answer.answered(), answer.issued()));
                }
            }
        }
        return found;
    }

    private static List<Atom> in(Set<Atom> possible, TableCell cell) {
        return possible.stream()
                .filter(atom -> atom.isIn(cell.codes(), cell.time()))
                .toList();
    }

    private static List<Atom> answers(Random random, int count) {
        int months = 1 + random.nextInt(5);
        int surveys = 1 + random.nextInt(3);
        int channels = 1 + random.nextInt(3);
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    LocalDate answered = LocalDate.of(2026, 10, 1).plusMonths(random.nextInt(months));
                    return new Atom(
                            List.of(
                                    "segment" + random.nextInt(2),
                                    "stage" + random.nextInt(2),
                                    "survey" + random.nextInt(surveys),
                                    "channel" + Math.min(channels, random.nextInt(6))),
                            answered,
                            random.nextInt(3) == 0 ? answered.minusMonths(1) : answered);
                })
                .toList();
    }
}
