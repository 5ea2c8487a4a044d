def log = new File(basedir, 'build.log').text
assert log.contains('there is no folder ' + new File(basedir, 'target/test-classes').path)
assert log.contains('No run found')
assert log.contains('Run mvn maspo:optimize first.')
assert log.contains('Nothing to optimize: maspo.skip is set.')
assert log.contains('Nothing to apply: maspo.skip is set.')
true
