import { runCli } from './run-cli.ts'

process.exitCode = await runCli(process.argv.slice(2), process.env)
// A command is over when it says so; a forgotten timer or connection does not keep the terminal.
process.exit()
