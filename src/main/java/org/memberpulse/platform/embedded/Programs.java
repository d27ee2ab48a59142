package org.memberpulse.platform.embedded;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The unpacked PostgreSQL programs. */
final class Programs {
    private Programs() {}

    /** Removes what an interrupted unpacking left: the library would take half a file for a whole one. */
    static void removeUnfinished(Path programs) throws IOException {
        if (!Files.exists(programs)) {
            return;
        }
        try (Stream<Path> versions = Files.list(programs)) {
            versions.filter(version -> !Files.exists(version.resolve(".exists")))
                    .forEach(Programs::delete);
        }
    }

    /** Runs {@code pg_ctl} from beside a server's own program and tells whether it succeeded. */
    static boolean control(Path server, Path log, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            // Its programs refuse to run as root; in a user namespace of their own they are not.
            command.addAll(List.of("unshare", "-U"));
        }
        boolean windows = server.toString().endsWith(".exe");
        command.add(server.resolveSibling(windows ? "pg_ctl.exe" : "pg_ctl").toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
        try {
            return process.waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void delete(Path version) {
        try (Stream<Path> files = Files.walk(version)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
