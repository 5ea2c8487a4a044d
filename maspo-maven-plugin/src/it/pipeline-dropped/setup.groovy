import groovyjarjarasm.asm.ClassWriter
import groovyjarjarasm.asm.Opcodes

// A pipeline class that no Java of today can load.
def writer = new ClassWriter(0)
writer.visit(Opcodes.V1_8, Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER, 'demo/NewerTest', null, 'java/lang/Object', null)
def annotation = writer.visitAnnotation('Ldev/maspo/junit/AgentPipeline;', true)
annotation.visit('value', 'newer')
annotation.visitEnd()
writer.visitEnd()
byte[] bytes = writer.toByteArray()
bytes[7] = 99
def file = new File(basedir, 'src/newer/resources/demo/NewerTest.class')
file.parentFile.mkdirs()
file.bytes = bytes
true
