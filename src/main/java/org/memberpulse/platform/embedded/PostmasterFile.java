package org.memberpulse.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code postmaster.pid}, in which a PostgreSQL server notes that it runs on a cluster.
 *
 * @param file the file
 * @param pid the server's process
 * @param port the port it listens on
 */
record PostmasterFile(Path file, long pid, int port) {

    /** The note in a cluster, or empty if there is none or it is not complete. */
    static Optional<PostmasterFile> read(Path cluster) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        try {
            return Optional.of(new PostmasterFile(
                    file,
                    Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(lines.get(3).strip())));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The server, unless it is gone and its number free or used by some other program. */
    Optional<ProcessHandle> server() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isOurs);
    }

    private boolean isOurs(ProcessHandle process) {
        boolean postgres = process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().toLowerCase(Locale.ROOT))
                .filter(name -> name.equals("postgres") || name.equals("postgres.exe"))
                .isPresent();
        // Not every system tells the arguments.
        return postgres
                && process.info()
                        .arguments()
                        .map(List::of)
                        .map(arguments -> arguments.contains(file.getParent().toString()))
                        .orElse(true);
    }

    /**
     * Takes a number that now belongs to some other program out of the file, which would keep PostgreSQL from starting.
     * Our own number stands in for it: PostgreSQL ignores those of its parents, and goes on to check by the rest of the
     * file that no process of the dead server is left. Deleting the file would skip that check.
     */
    void disown() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(file, lines);
    }
}
