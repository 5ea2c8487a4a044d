package dev.maspo.internal.fingerprint;

import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassWriter;

/** The part of a class file that decides what the class does. */
final class ClassBytes {

    private ClassBytes() {}

    /**
     * Leaves out line numbers and names of local variables, so that a comment or a blank line changes nothing.
     *
     * @param file the bytes of a class file
     * @return the bytes of the same class without them; the same bytes if they cannot be read
     */
    static byte[] withoutDebug(byte[] file) {
        try {
            ClassWriter writer = new ClassWriter(0);
            new ClassReader(file).accept(writer, ClassReader.SKIP_DEBUG);
            return writer.toByteArray();
        } catch (RuntimeException e) {
            // Of a Java that the reader does not know yet, or no class at all: then every byte counts.
            return file;
        }
    }
}
