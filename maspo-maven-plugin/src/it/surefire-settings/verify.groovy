// Maven ends a line's colours at the beginning of the next one.
def log = new File(basedir, 'build.log').text.replaceAll(/\u001B\[[;\d]*m/, '')
assert log.contains('Baseline recorded: src/test/maspo/settings.baseline.json.')

// A quiet build says one line, and not as an error.
def quiet = log.readLines().findAll { it.startsWith('settings: ') && !it.contains(' holds for ') && !it.contains('there is no baseline') }
assert quiet.size() == 1 : quiet
assert quiet[0] =~ /^settings: (PASS|UNCHANGED)/

// What the goal is told wins over Surefire.
assert log.contains('a setting is missing: ')

assert log.contains('maspo.model.base-url must end with its path')

// No secret is in a file that stays, but for those that were there before.
def secrets = ['typed-secret-12345', 'line-secret-12345', 'environment-secret-12345', 'not-a-key-0000']
[new File(basedir, 'target/maspo'), new File(basedir, 'src/test/maspo'), new File(basedir, '.maspo')].each { folder ->
    if (folder.exists()) {
        folder.eachFileRecurse(groovy.io.FileType.FILES) { file ->
            secrets.each { secret -> assert !file.getText('ISO-8859-1').contains(secret) : file }
        }
    }
}
assert !new File(basedir, 'target/maspo/java-arguments.txt').text.contains('jacoco.agent')
secrets.each { secret -> assert !log.readLines().any { it.contains(secret) && !it.contains('-D') } }
true
