/** `npm run yakuba -- help`: the operator's commands, while the town runs and while it does not. */
import './production.ts'
import { commandsOf, runCommand } from './commands/index.ts'
import { systems } from './systems/index.ts'

const { code, text } = await runCommand(commandsOf(systems), process.argv.slice(2), process.env)
if (code === 0) console.log(text)
else console.error(text)
process.exitCode = code
