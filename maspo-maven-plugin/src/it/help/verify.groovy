def log = new File(basedir, 'build.log').text
['maspo:optimize', 'maspo:apply', 'maspo:help'].each { assert log.contains(it) }
['skip', 'pipelines', 'seed', 'rounds', 'steps', 'preflight', 'demonstrations', 'concurrency', 'maxErrorRate', 'calls', 'calls.directory', 'cache', 'cache.file', 'cache.url', 'argLine', 'jvm', 'outputDirectory', 'dryRun'].each {
    assert log.contains("User property: maspo.${it}")
}
['base-url', 'api-key-env', 'temperature', 'timeout'].each { assert log.contains(it) }
true
