package org.memberpulse.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What PostgreSQL and its programs print, from a point in time on. */
final class ServerLog {
    private static final Pattern COMPLAINT = Pattern.compile("(FATAL|PANIC|error): .*");

    private final Path file;
    private final int linesBefore;

    private ServerLog(Path file) throws IOException {
        this.file = file;
        this.linesBefore = Files.readAllLines(file).size();
    }

    /** Follows a file from its present end; makes it, for its owner only, if it is not there. */
    static ServerLog follow(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, OwnerOnly.file(file));
        }
        return new ServerLog(file);
    }

    /** The first reason for a failure. */
    Optional<String> complaint() {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.subList(Math.min(linesBefore, lines.size()), lines.size()).stream()
                    .map(COMPLAINT::matcher)
                    .flatMap(matcher -> matcher.results().map(result -> result.group()))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
