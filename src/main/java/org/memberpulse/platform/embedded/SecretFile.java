package org.memberpulse.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** A text, mostly a random one that is made once, in a file that only its owner can read. */
final class SecretFile {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;

    SecretFile(Path file) {
        this.file = file;
    }

    boolean exists() {
        return Files.exists(file);
    }

    String readOrMake(String prefix, int bytes) {
        try {
            if (!exists()) {
                write(prefix + random(bytes));
            }
            String text = Files.readString(file).strip();
            if (text.isEmpty()) {
                throw new StartRefused("The file " + file + " is empty: restore it from a backup.");
            }
            return text;
        } catch (IOException e) {
            throw new StartRefused("The file " + file + " cannot be used: " + e + ".", e);
        }
    }

    void keep(String text) {
        try {
            write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> read() {
        try {
            return exists() ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    // Written aside, forced to disk and moved: a crash leaves the whole file or none.
    private void write(String text) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.deleteIfExists(draft);
        try (FileChannel channel = FileChannel.open(
                draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OwnerOnly.file(draft))) {
            ByteBuffer content = ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.US_ASCII));
            while (content.hasRemaining()) {
                channel.write(content);
            }
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
