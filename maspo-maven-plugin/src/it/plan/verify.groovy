import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def plans = log.split('support-desk: PLAN, no model was called')
assert plans.length == 3
def first = plans[1]
assert first.contains('cases     40: 20 to optimize on, 20 to decide on')
assert first =~ /test      at most 80 calls \(agent 80, judge 0, optimizer 0\), about [\d,]+ tokens in, 16,000 out, price 0\.18/
assert first =~ /optimize  at most [\d,]+ calls/
assert first =~ /expected  about [\d,]+ calls/
assert first.contains('The cache was not looked into: there is none yet')
assert plans[2].contains('80 of them answered in the cache')
assert plans[2].contains('cache     triage 40 of 40 cases, label 40 of 40 cases')
assert plans[2].contains("The price of the model 'scripted' is not known.")

// The other one's key is missing, and it is planned all the same.
def other = log.split('keyless: PLAN, no model was called')[1]
assert other =~ /optimize  at most [\d,]+ calls/
assert other.contains('set NOBODY_SETS_THIS_ONE')

// Every call that was ever made was made by the run between the two plans.
def results = new File(basedir, 'target/maspo/support-desk')
def run = new JsonSlurper().parse(new File(results, 'run.json'))
def plan = new JsonSlurper().parse(new File(results, 'plan.json'))
def calls = run.usage.calls
assert new File(basedir, 'calls.log').readLines().size() == calls.agent + calls.judge + calls.optimizer
['agent', 'judge', 'optimizer'].each { assert calls[it] <= plan.optimize.calls[it] }

// The key is in the environment of the forked JVM, and nowhere else.
def command = new File(basedir, 'command.txt').text
assert command.startsWith('key: true') && command.contains('java')
basedir.eachFileRecurse { file ->
    if (file.file && !(file.name in ['invoker.properties', 'verify.groovy'])) {
        assert !file.getText('ISO-8859-1').contains('sk-canary-5c1e'), file
    }
}
true
