package dev.maspo.internal.fingerprint;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.commons.ClassRemapper;
import net.bytebuddy.jar.asm.commons.Remapper;
import org.jspecify.annotations.Nullable;

/** The part of a class file that decides what the class does. */
final class ClassBytes {

    private static final Pattern LAMBDA = Pattern.compile("(lambda\\$.+\\$)(\\d+)");

    private ClassBytes() {}

    /**
     * Leaves out what compilers do as they like: line numbers, names of local variables, frames, the order of constants
     * and methods, and how lambdas are numbered. So a comment changes nothing, and another JDK rarely does.
     *
     * @param file the bytes of a class file
     * @return what the class does, in one form, no class file any more; the same bytes if they cannot be read
     */
    static byte[] plain(byte[] file) {
        try {
            ClassReader reader = new ClassReader(file);
            Sorted sorted = new Sorted();
            reader.accept(
                    new ClassRemapper(sorted, new Renumbered(reader)),
                    ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            return sorted.bytes();
        } catch (RuntimeException e) {
            // Of a Java that the reader does not know yet, or no class at all: then every byte counts.
            return file;
        }
    }

    // The class without its methods, and then these by their names.
    private static final class Sorted extends ClassVisitor {

        private final ClassWriter rest;
        private final SortedMap<String, ClassWriter> methods = new TreeMap<>();

        Sorted() {
            this(new ClassWriter(0));
        }

        private Sorted(ClassWriter rest) {
            super(Opcodes.ASM9, rest);
            this.rest = rest;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String type, @Nullable String signature, String @Nullable [] thrown) {
            ClassWriter method = new ClassWriter(0);
            method.visit(Opcodes.V17, 0, "M", null, "java/lang/Object", null);
            methods.put(name + type, method);
            return method.visitMethod(access, name, type, signature, thrown);
        }

        byte[] bytes() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(rest.toByteArray());
            methods.values().forEach(method -> bytes.writeBytes(method.toByteArray()));
            return bytes.toByteArray();
        }
    }

    // JDKs count lambdas by class or by method, and always upwards.
    private static final class Renumbered extends Remapper {

        private final String owner;
        private final Map<String, String> names = new HashMap<>();

        Renumbered(ClassReader reader) {
            super(Opcodes.ASM9);
            owner = reader.getClassName();
            Map<String, SortedMap<Integer, String>> byMethod = new HashMap<>();
            reader.accept(
                    new ClassVisitor(Opcodes.ASM9) {
                        @Override
                        public @Nullable MethodVisitor visitMethod(
                                int access,
                                String name,
                                String type,
                                @Nullable String signature,
                                String @Nullable [] thrown) {
                            Matcher lambda = LAMBDA.matcher(name);
                            if (lambda.matches()) {
                                byMethod.computeIfAbsent(lambda.group(1), key -> new TreeMap<>())
                                        .put(Integer.valueOf(lambda.group(2)), name);
                            }
                            return null;
                        }
                    },
                    ClassReader.SKIP_CODE);
            byMethod.forEach((method, lambdas) -> {
                int number = 0;
                for (String name : lambdas.values()) {
                    names.put(name, method + number++);
                }
            });
        }

        @Override
        public String mapMethodName(String ofClass, String name, String descriptor) {
            return ofClass.equals(owner) ? names.getOrDefault(name, name) : name;
        }
    }
}
