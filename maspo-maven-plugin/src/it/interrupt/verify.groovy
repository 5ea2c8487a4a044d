import java.util.concurrent.TimeUnit
import java.util.concurrent.TimeoutException

/** Starts Maven. */
def build(File folder, File repository, File output) {
    new ProcessBuilder(
        "${System.getProperty('maven.home')}/bin/mvn", '-B', '-s', new File(folder.parentFile, 'interpolated-settings.xml').path,
        "-Dmaven.repo.local=${repository.path}", 'maspo:optimize')
        .directory(folder).redirectErrorStream(true).redirectOutput(output).start()
}

/** Starts a build whose pipeline never ends, and gives the forked JVM once an agent runs in it. */
def start(File folder, File repository, File output) {
    def pid = new File(folder, 'target/fork.pid')
    pid.delete()
    def maven = build(folder, repository, output)
    def deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2)
    while (!pid.file) {
        assert System.nanoTime() < deadline : output.text
        try {
            maven.onExit().get(100, TimeUnit.MILLISECONDS)
            assert pid.file : output.text
        } catch (TimeoutException expected) {
            // Maven still works towards the first agent.
        }
    }
    ProcessHandle.of(pid.text as long).get()
}

[SIGTERM: { it.destroy() }, SIGKILL: { it.destroyForcibly() }].each { name, end ->
    def fork = start(basedir, localRepositoryPath, new File(basedir, "build-${name}.log"))
    def maven = fork.parent().get()
    assert maven.alive && fork.alive
    def second = new File(basedir, "second-${name}.log")
    assert build(basedir, localRepositoryPath, second).waitFor() != 0
    assert second.text.contains("Another run is at work in ${new File(basedir, 'target/maspo')}. Wait for its end")
    assert maven.alive && fork.alive
    end(maven)
    maven.onExit().get(60, TimeUnit.SECONDS)
    fork.onExit().get(60, TimeUnit.SECONDS)
    assert !fork.alive
}
true
