def log = new File(basedir, 'build.log').text
assert log.contains('support-desk: ACCEPTED')
// JUnit says that of methods that return a score.
assert !log.contains('It will not be executed')
def results = new File(basedir, 'target/maspo/support-desk')
assert new File(results, 'run.json').file
assert new File(results, 'prompts').directory
assert new File(results, 'events.jsonl').file
assert log.contains('Dry run: nothing was written.')
assert log.contains('already holds the accepted prompt.')
assert new File(basedir, 'src/test/resources/prompts/triage.md').text.endsWith("Answer with the queue's name only.\n")
true
