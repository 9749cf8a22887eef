#!/usr/bin/env node
// `npx amparo …` after `npm ci` or `npm start`, on any Node from 20 on.
import { ensureInstalled, run } from '../../../bin/launch.mjs'

const words = process.argv.slice(2)
// A new version may need packages that are not here yet. Beside a running node nothing is installed.
if (words[0] === 'upgrade') await ensureInstalled(false)
process.exit(await run('packages/server/src/cli/amparo.ts', words))
