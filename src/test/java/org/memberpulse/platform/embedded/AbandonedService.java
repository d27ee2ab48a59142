package org.memberpulse.platform.embedded;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A process that opens the database of a folder, says so, and is killed by its test before it could close it. */
final class AbandonedService {
    private AbandonedService() {}

    public static void main(String... args) throws InterruptedException {
        EmbeddedDatabase.open(DataFolder.at(Path.of(args[0])));
        System.out.println("open");
        Thread.sleep(TimeUnit.MINUTES.toMillis(2));
    }

    static Process start(Path folder) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-D" + PostgresServer.PROGRAMS + "=" + System.getProperty(PostgresServer.PROGRAMS),
                        AbandonedService.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = process.inputReader();
        for (String line = output.readLine(); !"open".equals(line); line = output.readLine()) {
            if (line == null) {
                throw new IllegalStateException("the other process did not open " + folder);
            }
        }
        return process;
    }
}
