def log = new File(basedir, 'build.log').text
assert log.contains('desk: ACCEPTED')
assert log.contains('invoices, others (prompts/sort.md)')
assert log =~ /depth 0, invoices: .*asked in \d+ of 40 cases/
assert log =~ /depth 1, others: .*asked in \d+ of 40 cases/
def prompt = new File(basedir, 'src/test/resources/prompts/sort.md').text
assert prompt.count("Answer with the queue's name only.") == 1
def result = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/maspo/desk/run.json'))
assert result.agents*.id == ['invoices']
assert result.agents[0].agents == ['invoices', 'others']
true
