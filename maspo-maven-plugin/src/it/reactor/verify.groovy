def log = new File(basedir, 'build.log').text
assert log.contains('Nothing to optimize: the module has packaging pom')
assert log.contains('Nothing to optimize: the module has no dev.maspo:maspo-junit')
assert log.contains('triage: ACCEPTED')
assert log.contains('results   app/target/maspo/triage/run.json')
assert log.count('Nothing to apply: this module has no run') == 2
assert log.contains('Prompts written: 1.')
true
