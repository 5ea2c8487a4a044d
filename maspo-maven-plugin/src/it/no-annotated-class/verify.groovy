def log = new File(basedir, 'build.log').text
def message = log.substring(log.indexOf('Failed to execute goal'))
assert message.contains('@AgentPipeline')
assert message.contains(new File(basedir, 'target/test-classes').path)
true
