package org.memberpulse.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of an embedded installation: the database and the secrets made with it. What is secret is readable by its
 * owner only.
 */
public final class DataFolder {
    private static final String OPERATOR_KEY = "operator-key";
    private static final String INITIALIZED = "member-pulse-initialized";

    private final Path path;

    private DataFolder(Path path) {
        this.path = path;
    }

    /** The folder at a path, made (for its owner only) if it is not there. */
    public static DataFolder at(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            if (isEmpty(absolute)) {
                OwnerOnly.restrict(absolute);
            }
            return new DataFolder(absolute.toRealPath());
        } catch (IOException e) {
            throw new StartRefused("The data folder " + absolute + " cannot be used: " + e + ".", e);
        }
    }

    /** The secret that tokens are derived from. */
    public String secret() {
        return new SecretFile(path.resolve("secret")).readOrMake("", 48);
    }

    /** The key that may create organizations. */
    public String operatorKey() {
        return new SecretFile(path.resolve(OPERATOR_KEY)).readOrMake("mpo_", 32);
    }

    /** The file with that key, when one was made here. */
    public Optional<Path> operatorKeyFile() {
        return Optional.of(path.resolve(OPERATOR_KEY)).filter(Files::exists);
    }

    /** Keeps a text under a name, readable by its owner only; an earlier one is replaced. */
    public void keep(String name, String text) {
        new SecretFile(path.resolve(name)).keep(text);
    }

    /** What was kept under a name. */
    public Optional<String> kept(String name) {
        return new SecretFile(path.resolve(name)).read();
    }

    /** The password of the role that the service works with. */
    String databasePassword() {
        return new SecretFile(path.resolve("database-password")).readOrMake("", 32);
    }

    /** The file with the password of the role that administers the server, as initdb wants it. */
    Path administratorPasswordFile() {
        return path.resolve("postgres-password");
    }

    /** The password of the role that administers the server. */
    String administratorPassword() {
        SecretFile file = new SecretFile(administratorPasswordFile());
        if (isInitialized() && !file.exists()) {
            throw new StartRefused("The data folder " + path + " has a database, but its postgres-password file is"
                    + " missing: restore it from a backup.");
        }
        return file.readOrMake("", 32);
    }

    /** The folder itself, absolute. */
    public Path path() {
        return path;
    }

    Path cluster() {
        return path.resolve("postgresql");
    }

    /**
     * The unpacked programs. In /tmp, where the library puts them by default, another user could slip in his own; and
     * it opens their folder to everybody, hence one more above.
     */
    Path programs() throws IOException {
        Path closed = Files.createDirectories(path.resolve("postgresql-programs"));
        OwnerOnly.restrict(closed);
        return closed.resolve("versions");
    }

    Path log() {
        return path.resolve("postgresql.log");
    }

    boolean isInitialized() {
        return Files.exists(cluster().resolve(INITIALIZED));
    }

    void markInitialized() throws IOException {
        Files.createFile(cluster().resolve(INITIALIZED));
    }

    /** A first start that was killed leaves a cluster that nobody can use; it is put aside, never deleted. */
    void putAsideUnfinishedCluster() throws IOException {
        if (!isInitialized() && Files.exists(cluster()) && !isEmpty(cluster())) {
            Path aside = path.resolve("postgresql-unfinished-" + System.currentTimeMillis());
            Files.move(cluster(), aside, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }
}
