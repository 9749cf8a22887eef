#!/usr/bin/env node
// `npx amparo …` after `npm ci`, on any Node from 20 on.
import { run } from '../../../bin/launch.mjs'

process.exit(await run('packages/server/src/cli/amparo.ts', process.argv.slice(2)))
