def log = new File(basedir, 'build.log').text
assert log.contains("the agent's last words")
assert log.contains('The forked JVM ended with exit code 137 (killed by signal 9?) before it wrote a report.')
assert log.contains('-Dmaspo.argLine=-Xmx')
true
