import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { launchBrowser } from '../packages/testkit/src/browser.ts'
import { startStage } from '../packages/testkit/src/screen-stage.ts'
import { buildWeb } from '../packages/web/src/build/build-web.ts'
import { allScenes } from '../packages/web/src/scenes/all-scenes.ts'
import { shrinkPng } from './small-png.ts'

/**
 * Pictures of every screen in every look, to be looked at before a screen counts as made:
 * `npm run pictures [-- part-of-a-name] [--whole] [--to folder]`. `--whole` shows what lies below the fold. Where no
 * folder is named they go to one of our own, emptied first where all of them are made.
 */
const languages = ['es-419', 'en'] as const
const sizes = [
  [360, 640],
  [768, 1024],
  [1280, 800],
] as const
const themes = ['light', 'dark'] as const

const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: { to: { type: 'string' }, whole: { type: 'boolean', default: false } },
})
const own = join(import.meta.dirname, '../.cache/pictures')
const folder = asked.to ?? own
const [wanted] = positionals
const scenes = allScenes.filter(({ name }) => !wanted || name.includes(wanted))

const { folder: web } = await buildWeb()
if (!wanted && folder === own) rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const browser = await launchBrowser()
const stage = await startStage(web, browser)
let bytes = 0
let count = 0
for (const scene of scenes) {
  for (const language of languages) {
    const look = { language, theme: 'light', width: 360, height: 640 } as const
    const opened = await stage.open(scene.href, scene.answers, look, scene.press)
    for (const [width, height] of sizes) {
      for (const theme of themes) {
        await opened.turn({ theme, width, height })
        const path = join(folder, `${scene.name}-${language.slice(0, 2)}-${width}-${theme}.png`)
        const picture = shrinkPng(await opened.page.screenshot({ fullPage: asked.whole }))
        writeFileSync(path, picture)
        bytes += picture.length
        count += 1
      }
    }
    for (const complaint of opened.complaints) console.error(`${scene.name}: ${complaint}`)
    await opened.close()
  }
}
await stage.close()
await browser.close()
console.log(`${count} pictures of ${scenes.length} scenes, ${Math.round(bytes / 1024)} kB, in ${folder}`)
