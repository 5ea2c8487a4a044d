def log = new File(basedir, 'build.log').text
assert log.contains('triage: ACCEPTED')
assert log.contains('No prompt was written.')
assert log.contains('triage.md is not what the run of triage started from')
assert !log.contains('Prompts written')
assert new File(basedir, 'src/edited/resources/prompts/triage.md').text == 'Sort the ticket {{input}} as you like.\n'
true
