import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchBrowser } from '../packages/testkit/src/browser.ts'
import { startStage } from '../packages/testkit/src/screen-stage.ts'
import { buildWeb } from '../packages/web/src/build/build-web.ts'
import { allScenes } from '../packages/web/src/scenes/all-scenes.ts'
import { shrinkPng } from './small-png.ts'

/**
 * Pictures of every screen in every look, to be looked at before a screen counts as made:
 * `npm run pictures [-- part-of-a-name] [--whole] [--to folder]`. `--whole` shows what lies below the fold.
 */
const languages = ['es-419', 'en'] as const
const sizes = [
  [360, 640],
  [768, 1024],
  [1280, 800],
] as const
const themes = ['light', 'dark'] as const

const words = process.argv.slice(2)
const folder = words.includes('--to')
  ? (words[words.indexOf('--to') + 1] ?? '')
  : join(import.meta.dirname, '../docs/pictures')
const wanted = words.find((word, index) => !word.startsWith('--') && words[index - 1] !== '--to')
const scenes = allScenes.filter(({ name }) => !wanted || name.includes(wanted))

const { folder: web } = await buildWeb()
if (!wanted) rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const browser = await launchBrowser()
const stage = await startStage(web, browser)
let bytes = 0
let count = 0
for (const scene of scenes) {
  for (const language of languages) {
    const opened = await stage.open(scene.href, scene.answers, {
      language,
      theme: 'light',
      width: 360,
      height: 640,
    })
    for (const [width, height] of sizes) {
      for (const theme of themes) {
        await opened.turn({ theme, width, height })
        const path = join(folder, `${scene.name}-${language.slice(0, 2)}-${width}-${theme}.png`)
        const picture = shrinkPng(await opened.page.screenshot({ fullPage: words.includes('--whole') }))
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
