def log = new File(basedir, 'build.log').text
def outcomes = log.readLines().findAll { it.contains('] triage: ') }.collect { it.contains('passed over') ? 'over' : 'checked' }
assert outcomes == ['checked', 'checked', 'checked', 'over', 'checked', 'over']
true
