package org.memberpulse.metric;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Flat tables of rows and columns with their totals. */
class SuppressionPropertyTest {
    private static final int K = 5;

    @Property(tries = 2_000)
    void noHiddenCellOfATableCanBeWorkedOut(
            @ForAll @IntRange(min = 1, max = 6) int rows, @ForAll("sizes") List<Integer> sizes) {
        Table table = new Table(rows, sizes);
        BitSet hidden = table.hidden();
        Attacker attacker = new Attacker();
        table.cells.stream().filter(cell -> !hidden.get(cell.index)).forEach(cell -> attacker.learn(cell.atoms));
        for (Cell cell : table.cells) {
            if (hidden.get(cell.index)) {
                assertFalse(attacker.knows(cell.atoms), () -> "derivable: " + cell + " of " + table.cells);
            }
        }
    }

    @Property(tries = 1_000)
    void everySmallCellIsHiddenAndNothingWhereAllAreLarge(
            @ForAll @IntRange(min = 1, max = 6) int rows, @ForAll("sizes") List<Integer> sizes) {
        Table table = new Table(rows, sizes);
        BitSet hidden = table.hidden();
        assertTrue(table.cells.stream().allMatch(cell -> cell.size >= K || hidden.get(cell.index)));
        assertTrue(table.cells.stream().anyMatch(cell -> cell.size < K) || hidden.isEmpty());
    }

    @Property(tries = 1_000)
    void ofALineWithAShownTotalTheHiddenPartsAreTwoWithEnoughAnswers(
            @ForAll @IntRange(min = 1, max = 6) int rows, @ForAll("sizes") List<Integer> sizes) {
        Table table = new Table(rows, sizes);
        BitSet hidden = table.hidden();
        for (Line line : table.lines) {
            int[] parts = IntStream.of(line.parts()).filter(hidden::get).toArray();
            long together = IntStream.of(parts)
                    .mapToLong(part -> table.cells.get(part).size)
                    .sum();
            assertTrue(
                    hidden.get(line.total())
                            ? parts.length > 0
                            : parts.length == 0 || parts.length > 1 && together >= K);
        }
    }

    @Provide
    static Arbitrary<List<Integer>> sizes() {
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(3, Arbitraries.integers().between(0, 4)),
                        net.jqwik.api.Tuple.of(2, Arbitraries.integers().between(5, 30)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    private record Cell(int index, List<Integer> atoms, long size) {}

    private static final class Table {
        final List<Cell> cells = new ArrayList<>();
        final List<Line> lines = new ArrayList<>();

        Table(int rows, List<Integer> sizes) {
            int columns = (sizes.size() + rows - 1) / rows;
            int[][] index = new int[rows + 1][columns + 1];
            for (int row = rows; row >= 0; row--) {
                for (int column = columns; column >= 0; column--) {
                    index[row][column] = add(atoms(row, column, rows, columns, sizes), sizes);
                }
            }
            for (int row = 0; row <= rows; row++) {
                int fixedRow = row;
                line(index[row][columns], IntStream.range(0, columns).map(column -> index[fixedRow][column]));
            }
            for (int column = 0; column <= columns; column++) {
                int fixedColumn = column;
                line(index[rows][column], IntStream.range(0, rows).map(row -> index[row][fixedColumn]));
            }
        }

        private static List<Integer> atoms(int row, int column, int rows, int columns, List<Integer> sizes) {
            return IntStream.range(0, sizes.size())
                    .filter(atom -> sizes.get(atom) > 0)
                    .filter(atom -> row == rows || atom / columns == row)
                    .filter(atom -> column == columns || atom % columns == column)
                    .boxed()
                    .toList();
        }

        private int add(List<Integer> atoms, List<Integer> sizes) {
            if (atoms.isEmpty()) {
                return -1;
            }
            cells.add(new Cell(
                    cells.size(), atoms, atoms.stream().mapToLong(sizes::get).sum()));
            return cells.size() - 1;
        }

        private void line(int total, IntStream parts) {
            if (total >= 0) {
                lines.add(new Line(total, parts.filter(part -> part >= 0).toArray()));
            }
        }

        BitSet hidden() {
            return Suppression.hide(cells.stream().mapToLong(Cell::size).toArray(), K, lines);
        }
    }
}
