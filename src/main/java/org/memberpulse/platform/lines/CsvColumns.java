package org.memberpulse.platform.lines;

import java.util.List;
import java.util.Map;

/** Which columns a CSV batch can have, and what a row of it says. */
public interface CsvColumns<T> {
    /** The columns that exist, for the caller who named another one. */
    List<String> names();

    default boolean knows(String column) {
        return names().contains(column);
    }

    /**
     * @param cells by column; an empty cell is absent
     * @throws org.memberpulse.problem.ProblemException when the row cannot be taken
     */
    T read(Map<String, String> cells);
}
