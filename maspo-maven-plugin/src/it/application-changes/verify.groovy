import groovy.json.JsonSlurper

// The verdict, what is said of the cause, and whether anything was asked.
def gate = { String module -> new JsonSlurper().parse(new File(basedir, "$module/target/maspo/desk/gate.json")) }

['app', 'comment'].each {
    def unchanged = gate(it)
    assert unchanged.verdict == 'UNCHANGED' : it
    assert unchanged.usage.calls.agent == 0 : it
    assert unchanged.comparisons.isEmpty() : it
}

def harmless = gate('harmless-prompt')
assert harmless.verdict == 'PASS'
assert harmless.usage.calls.agent > 0

def prompt = gate('prompt')
assert prompt.verdict == 'REGRESSION'
assert prompt.headline.startsWith('prompts/triage.md makes ')
assert prompt.differences.isEmpty()

def others = [
    annotation: 'code or resources',
    code: 'code or resources',
    assertion: 'assertions of the test class',
    parameter: 'model',
    library: 'library',
]
others.each { module, cause ->
    def result = gate(module)
    assert result.verdict == 'REGRESSION' : module
    assert result.headline.contains('Not the prompts: what changed is ') : module
    assert result.headline.contains(cause) : result.headline
    // The answers of then are in the cache, and the library and the assertion come after them.
    assert result.usage.calls.agent + result.usage.cached > 0 : module
}
assert gate('parameter').differences.any { it.contains('temperature') }
assert gate('library').differences == ['the library signature 1 -> 2']
true
