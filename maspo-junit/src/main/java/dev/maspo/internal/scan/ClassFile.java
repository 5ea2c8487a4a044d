package dev.maspo.internal.scan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/**
 * What the bytes of a class say, which can be read where the class cannot be loaded.
 *
 * @param ours whether the name of anything of MASPO's stands in the file, as the names of all that a class uses do
 * @param concrete whether it is a class that could have instances
 * @param parent the name of its superclass, with slashes; null if the bytes cannot be read or it has none
 * @param annotations the descriptors of the class's annotations, with each one's {@code value} if that is a text
 */
record ClassFile(boolean ours, boolean concrete, @Nullable String parent, Map<String, Optional<String>> annotations) {

    private static final int MINOR = 4;
    private static final int VERSION_BYTES = 4;
    private static final byte READABLE_VERSION = 61;

    static ClassFile of(byte[] bytes) {
        // The form of what is read here has not changed since Java 5, so a newer version is no reason not to read it.
        byte[] readable = bytes.clone();
        if (readable.length >= MINOR + VERSION_BYTES) {
            readable[MINOR] = 0;
            readable[MINOR + 1] = 0;
            readable[MINOR + 2] = 0;
            readable[MINOR + 3] = READABLE_VERSION;
        }
        boolean ours = new String(bytes, StandardCharsets.ISO_8859_1).contains("dev/maspo/");
        Reading reading = new Reading();
        try {
            new ClassReader(readable)
                    .accept(reading, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (RuntimeException e) {
            // A damaged file: nothing is known but that it may be anything.
            return new ClassFile(ours, true, null, Map.of());
        }
        return new ClassFile(ours, reading.concrete, reading.parent, Collections.unmodifiableMap(reading.annotations));
    }

    private static final class Reading extends ClassVisitor {

        private final Map<String, Optional<String>> annotations = new LinkedHashMap<>();
        private boolean concrete = true;
        private @Nullable String parent;

        Reading() {
            super(OpenedClassReader.ASM_API);
        }

        @Override
        public void visit(
                int version,
                int access,
                String name,
                @Nullable String signature,
                @Nullable String superName,
                String @Nullable [] interfaces) {
            concrete = (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE)) == 0;
            parent = superName;
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            List<String> values = new ArrayList<>();
            return new AnnotationVisitor(OpenedClassReader.ASM_API) {
                @Override
                public void visit(String name, Object value) {
                    if (name.equals("value") && value instanceof String text) {
                        values.add(text);
                    }
                }

                @Override
                public void visitEnd() {
                    annotations.put(descriptor, values.stream().findFirst());
                }
            };
        }
    }
}
