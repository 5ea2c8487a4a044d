import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def recording = new File(basedir, 'src/test/maspo/support-desk.calls.jsonl')
def lines = recording.readLines('UTF-8')
assert lines.first().startsWith('{"schema":1,"pipeline":"support-desk","models":[')
assert lines.any { it.startsWith('{"role":"optimizer"') }
assert lines.any { it.endsWith('"used":["optimize","test"]}') }
assert !recording.text.contains('key-of-the-demonstration')
assert !log.contains('key-of-the-demonstration')
assert log.contains("recorded src/test/maspo/support-desk.calls.jsonl: ${String.format(Locale.ROOT, '%,d', lines.size() - 1)} calls")

def results = new File(basedir, 'target/maspo/support-desk')
def recorded = new JsonSlurper().parse(new File(results, 'run.previous.json'))
def replayed = new JsonSlurper().parse(new File(results, 'run.json'))
assert recorded.remove('usage').calls.agent > 0
def usage = replayed.remove('usage')
assert usage.calls.agent + usage.calls.judge + usage.calls.optimizer == 0
assert usage.cached > 0
assert replayed == recorded

assert log.contains('There is no recording')
assert log.contains('mvn maspo:optimize -Dmaspo.calls=record')
true
