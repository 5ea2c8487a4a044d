def log = new File(basedir, 'build.log').text
assert log.contains('support-desk: passed over, as nothing that concerns it has changed.')
assert log.contains('maspo.ratchetFrom = nonsense')
assert log.contains('There is no baseline')
assert log.contains('mvn maspo:baseline -Dmaspo.pipelines=support-desk')
assert log.contains('A build in CI writes no baseline')
assert log.contains('Baseline recorded: src/test/maspo/support-desk.baseline.json. Commit it')
assert new File(basedir, 'src/test/maspo/support-desk.baseline.json').isFile()

// Unchanged: nothing is run, and no score is told.
def unchanged = log.indexOf('support-desk: UNCHANGED')
assert unchanged > 0
assert log.substring(unchanged).contains('calls     0 (agent 0, judge 0)')
assert !log.substring(unchanged, log.indexOf('calls     0', unchanged)).contains(' -> ')

// The edited prompt: the headline names it and the agent, and stands among Maven's last lines.
def failed = log.lastIndexOf('Failed to execute goal dev.maspo:maspo-maven-plugin')
def last = log.substring(failed, log.indexOf('\n', failed + 400))
assert last.contains('support-desk: REGRESSION. prompts/triage.md')
assert log.contains('  at fault  prompts/triage.md')

// Not failed on request: a warning, and a summary.
assert log.contains('[WARNING] support-desk: REGRESSION')
assert log.contains('Pipelines reported: 1. The summary is target/maspo/summary.md.')
assert new File(basedir, 'target/maspo/summary.md').text.contains('prompts/triage.md')
assert log.contains('Nothing to check: skipTests is set.')
assert log.contains('Nothing to check: skipITs is set.')
true
