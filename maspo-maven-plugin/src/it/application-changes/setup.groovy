// One module for each change, so that one build of Maven gives all of the verdicts.
def change = { String name, String file, String before, String after ->
    def app = new File(basedir, 'app')
    app.eachFileRecurse(groovy.io.FileType.FILES) {
        def copy = new File(basedir, "$name/${app.toPath().relativize(it.toPath())}")
        copy.parentFile.mkdirs()
        copy.bytes = it.bytes
    }
    def pom = new File(basedir, "$name/pom.xml")
    pom.text = pom.text.replace('<artifactId>app<', "<artifactId>$name<")
    def changed = new File(basedir, "$name/$file")
    assert changed.text.contains(before)
    changed.text = changed.text.replace(before, after)
}
def java = 'src/main/java/demo/'
def prompts = 'src/main/resources/prompts/'
change('comment', java + 'Mail.java', '// Nobody reads more.', '// Nobody\n        // reads more.')
change('harmless-prompt', prompts + 'reply.md', 'names.', 'names.\nBe friendly.')
change('prompt', prompts + 'triage.md', 'Parcels go to DELIVERY, ', '')
change('annotation', java + 'Writer.java', '\\nTicket: {{ticket}}', '')
change('code', java + 'Mail.java', 'LONGEST = 400', 'LONGEST = 12')
change('assertion', 'src/test/java/demo/DeskTest.java', 'contains(number)', 'contains(number + "!")')
change('parameter', java + 'Models.java', '0.0', '0.9')
change('library', 'pom.xml', '<signature.version>1<', '<signature.version>2<')
true
