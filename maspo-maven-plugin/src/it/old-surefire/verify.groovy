def log = new File(basedir, 'build.log').text
assert log.count('Surefire 2.12.4 runs no test of the module') >= 3
assert log.contains('<artifactId>maven-surefire-plugin</artifactId><version>3.5.6</version>')
// Where it runs no test anyway, it is no error.
assert log =~ /\[WARNING\] Surefire 2.12.4 runs no test/
assert log.contains('support-desk: PLAN')
true
