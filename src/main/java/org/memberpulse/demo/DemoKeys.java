package org.memberpulse.demo;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * The texts of the keys of the demo organization.
 *
 * @param all may do everything
 * @param report reads aggregates, as a BI tool does
 * @param trigger says who reached a stage, as an email tool does
 * @param manager the personal key of a person who looks at the dashboard; null where an older release made the demo
 */
record DemoKeys(String all, String report, String trigger, String manager) {
    static final String FILE = "demo-keys";

    static DemoKeys parse(String text) {
        Map<String, String> keys = text.lines()
                .map(line -> line.split("=", 2))
                .filter(line -> line.length == 2)
                .collect(Collectors.toMap(line -> line[0], line -> line[1]));
        return new DemoKeys(keys.get("all"), keys.get("report"), keys.get("trigger"), keys.get("manager"));
    }

    String text() {
        return "all=" + all + "\nreport=" + report + "\ntrigger=" + trigger
                + (manager == null ? "" : "\nmanager=" + manager);
    }

    /** Keys stand in no log, also not by accident. */
    @Override
    public String toString() {
        return "the keys of the demo";
    }
}
