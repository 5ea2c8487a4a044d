import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
assert log.contains('triage: NOT ACCEPTED, the prompts stay as they are')
assert log.contains('triage: not accepted, nothing to apply.')
assert log.contains('Prompts written: 0.')
assert !new JsonSlurper().parse(new File(basedir, 'target/maspo/triage/run.json')).accepted
true
