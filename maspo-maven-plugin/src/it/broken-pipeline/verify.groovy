def log = new File(basedir, 'build.log').text
def message = log.substring(log.lastIndexOf('Failed to execute goal'))
assert message.contains('CircleTest')
assert message.contains('cycle')
assert message.contains('triage') && message.contains('reply')
true
