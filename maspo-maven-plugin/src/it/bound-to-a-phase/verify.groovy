import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
assert log.count('an ordinary test ran') == 1
assert log.count('triage: ACCEPTED') == 1

def parameters = new JsonSlurper().parse(new File(basedir, 'target/maspo/request.json')).parameters
assert parameters == ['maspo.seed': '7', 'maspo.rounds': '2', 'maspo.steps': '2']
assert new JsonSlurper().parse(new File(basedir, 'target/maspo/triage/run.json')).seed == 7
true
