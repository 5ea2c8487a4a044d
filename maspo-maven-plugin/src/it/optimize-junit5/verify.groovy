import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
assert log.contains('triage: ACCEPTED')
assert log.contains('next      mvn maspo:apply')
assert log.contains('Dry run: nothing was written. Prompts to write: 1.')
assert log.contains("+Answer with the queue's name only.")
assert log.contains('Prompts written: 1.')
assert log.contains('src/test/resources/prompts/triage.md already holds the accepted prompt.')
assert log.contains('Prompts written: 0.')

def run = new JsonSlurper().parse(new File(basedir, 'target/maspo/triage/run.json'))
assert run.accepted
assert run.preset == 'pareto'
assert run.before.score == 0
assert run.after.score == 1

// The one new line, and nothing else: the file keeps its line ends.
assert new File(basedir, 'src/test/resources/prompts/triage.md').bytes == (
    'You sort the tickets of a shop.\r\n\r\n'
    + 'Which queue does the ticket belong into: billing, shipping or account?\r\n'
    + 'Ticket: {{input}}\r\n'
    + "Answer with the queue's name only.\r\n").getBytes('UTF-8')
true
