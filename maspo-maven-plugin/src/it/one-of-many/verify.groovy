def builds = new File(basedir, 'build.log').text.split('BUILD (SUCCESS|FAILURE)').toList()

assert builds[0].contains('Baseline recorded: first/src/test/maspo/desk.baseline.json')
assert builds[0].contains('Nothing to baseline: the module has no compiled test classes.')
assert builds[0].contains('Nothing to baseline: the module has no pipeline desk.')
assert builds[0].contains('Nothing to baseline: the module has no pipeline desk; it has counter.')
assert !new File(basedir, 'second/src/test/maspo').exists()

assert builds[1].contains('Pipelines to check: desk.')
assert builds[1].contains('desk: PASS') || builds[1].contains('desk: UNCHANGED')

assert !builds[2].contains('Pipelines to check')
def typo = builds[3].substring(builds[3].indexOf('Failed to execute goal'))
assert typo.contains("No module of this build has the pipeline 'typo'. There are: desk (first), counter (second).")
assert typo.contains('Correct maspo.pipelines.')

assert builds[3].contains('Pipelines to plan: desk.')
assert builds[3].contains('Pipelines to plan: counter.')
assert builds[3].contains('Nothing to plan: the module has no class with @AgentPipeline.')

def none = builds[5].substring(builds[5].indexOf('Failed to execute goal'))
assert none.contains('The module bare has no compiled test classes')
assert none.contains('set maspo.skip in its POM')
true
