def log = new File(basedir, 'build.log').text
def builds = log.split('BUILD (SUCCESS|FAILURE)')

assert builds[1].contains('Pipelines to check: desk.')
assert builds[1] =~ /\[WARNING\] The baseline .*gone\.baseline\.json has no pipeline/
assert builds[1].contains('In CI this is an error.')

def stray = log.substring(log.indexOf('Failed to execute goal'))
assert stray.contains('gone: ERROR. The baseline')
assert stray.contains('@AgentPipeline("gone")')
assert stray.contains('delete the file')

assert builds[3].contains('Pipelines to check: desk, newer.')
def newer = log.substring(log.lastIndexOf('Failed to execute goal'))
assert newer.contains('newer: ERROR. The test class demo.NewerTest cannot be loaded')
assert newer.contains('Java 55 or newer: -Dmaspo.jvm=')

// What was not checked is in the summary, too.
def summary = new File(basedir, 'target/maspo/summary.md').text
assert summary.contains('newer')
assert summary.contains('demo.NewerTest')
true
