// A checkout of its own, so that there is something to ask git about.
new File(basedir, '.gitignore').text = 'target/\nbuild.log\n.maspo/\n'
def git = { String... arguments ->
    def process = (['git'] + arguments.toList()).execute(null, basedir)
    assert process.waitFor() == 0 : process.errorStream.text
}
git('init', '-q')
git('add', '-A')
git('-c', 'user.name=t', '-c', 'user.email=t@example.org', 'commit', '-q', '-m', 'begin')
true
