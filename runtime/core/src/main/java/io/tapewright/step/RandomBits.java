package io.tapewright.step;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.SecureRandom;

/**
 * Random bits of the operating system. They are read where it offers them as a file: the JDK's {@link SecureRandom} reads the same
 * one, but loads the security providers first, which takes a process 30 to 200 ms.
 */
final class RandomBits {
    private static final String DEVICE = "/dev/urandom";

    private RandomBits() {}

    /** Some bytes of random bits. */
    static ByteBuffer ofBytes(int count) {
        try (InputStream device = new FileInputStream(DEVICE)) {
            byte[] bits = device.readNBytes(count);
            return bits.length == count ? ByteBuffer.wrap(bits) : ofJdk(count);
        } catch (IOException noSuchFile) {
            return ofJdk(count); // as on Windows
        }
    }

    private static ByteBuffer ofJdk(int count) {
        byte[] bits = new byte[count];
        new SecureRandom().nextBytes(bits);
        return ByteBuffer.wrap(bits);
    }
}
