// Line ends of Windows, whatever the checkout made of them.
def prompt = new File(basedir, 'src/test/resources/prompts/triage.md')
prompt.bytes = prompt.getText('UTF-8').replace('\r\n', '\n').replace('\n', '\r\n').getBytes('UTF-8')
true
