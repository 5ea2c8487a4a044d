// A history in which each commit changes less of what the pipeline in app rests on. Seen from a tag, all that comes
// after it has changed.
new File(basedir, '.gitignore').text = 'target/\nbuild.log\n.maspo/\n'
def git = { String... arguments ->
    def process = (['git'] + arguments.toList()).execute(null, basedir)
    assert process.waitFor() == 0 : process.errorStream.text
}
def commit = { String tag ->
    git('add', '-A')
    git('-c', 'user.name=t', '-c', 'user.email=t@example.org', 'commit', '-q', '-m', tag)
    git('tag', tag)
}
git('init', '-q')
commit('begin')
new File(basedir, 'library/src/main/java/demo/library/Queues.java') << '\n// changed\n'
commit('upstream-changed')
new File(basedir, 'pom.xml') << '\n<!-- changed -->\n'
commit('parent-changed')
new File(basedir, '.mvn').mkdirs()
new File(basedir, '.mvn/maven.config').text = '-B\n'
commit('settings-changed')
new File(basedir, 'README.md').text = 'changed\n'
new File(basedir, 'other/src/main/resources').mkdirs()
new File(basedir, 'other/src/main/resources/other.txt').text = 'changed\n'
commit('others-changed')
true
