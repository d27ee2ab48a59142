package org.memberpulse.platform.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The claim of one live service on a data folder. The operating system drops it with the process, so a server found
 * running in a folder that can be locked has lost its service.
 */
final class FolderLock implements AutoCloseable {
    // On POSIX systems closing any channel of a file drops the lock of the whole process: a second one is never opened.
    private static final Set<Path> CLAIMED = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static FolderLock claim(Path folder) {
        if (!CLAIMED.add(folder)) {
            throw inUse(folder);
        }
        try {
            return new FolderLock(folder, lock(folder));
        } catch (IOException e) {
            CLAIMED.remove(folder);
            throw new StartRefused("The data folder " + folder + " cannot be locked: " + e + ".", e);
        } catch (StartRefused e) {
            CLAIMED.remove(folder);
            throw e;
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        Path file = folder.resolve("lock");
        FileChannel channel = FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OwnerOnly.file(file));
        if (channel.tryLock() == null) {
            channel.close();
            throw inUse(folder);
        }
        // For whoever wonders which process it is; only the lock counts.
        String pid = ProcessHandle.current().pid() + "\n";
        channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static StartRefused inUse(Path folder) {
        return new StartRefused("The data folder " + folder + " is used by another running Member Pulse:"
                + " stop it, or set MEMBERPULSE_DATA_DIR to another folder.");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The operating system drops the lock when the process ends.
        }
        CLAIMED.remove(folder);
    }
}
