/** `npm run yakuba -- help`: the operator's commands, while the town runs and while it does not. */
import './production.ts'
import { commandsOf, runCommand } from './commands/index.ts'
import { systems } from './systems/index.ts'

const { code, text } = await runCommand(commandsOf(systems), process.argv.slice(2), process.env)
// What another program reads comes in one place, also where it says that something is wrong.
if (code === 0 || process.argv.includes('--json')) console.log(text)
else console.error(text)
process.exitCode = code
