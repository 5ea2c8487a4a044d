def log = new File(basedir, 'build.log').text
assert log.contains('triage: ACCEPTED')
assert log.contains('Prompts written: 1.')
true
