import { runBench } from '../packages/server/src/bench/run-bench.ts'

process.exit(await runBench(process.argv.slice(2)))
