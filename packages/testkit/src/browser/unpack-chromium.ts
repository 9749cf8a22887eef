import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { unpackTar } from './unpack-tar.ts'

export type ChromiumFiles = {
  readonly program: string
  readonly libraries: string
  readonly fontConfig: string
}

function packageFolder(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  return dirname(dirname(entry))
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Beside the other packages, so that it goes when they go; else a folder of this user's own. */
function cacheFolder(packages: string, version: string): string {
  const shared = join(packages, '.cache', `amparo-chromium-${version}`)
  if (existsSync(shared) || isWritable(packages)) return shared
  const owner = createHash('sha256').update(`${process.getuid?.()}:${packages}`).digest('hex').slice(0, 12)
  return join(tmpdir(), `amparo-chromium-${version}-${owner}`)
}

function fontConfig(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`
}

/**
 * The package keeps the browser compressed (67 MB) and its own unpacking goes to one fixed place in the temporary
 * folder, where two users of a machine get in each other's way and a half-written file counts as done. So: unpack
 * aside, then rename; whoever comes second finds the folder there and throws its own away.
 */
export function unpackChromium(): ChromiumFiles {
  const source = packageFolder()
  const manifest: { version: string } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))
  const folder = cacheFolder(dirname(dirname(source)), manifest.version)
  if (!existsSync(join(folder, 'fonts.conf'))) {
    mkdirSync(dirname(folder), { recursive: true })
    const aside = mkdtempSync(`${folder}-`)
    const bytesOf = (name: string) => brotliDecompressSync(readFileSync(join(source, 'bin', `${name}.br`)))
    writeFileSync(join(aside, 'chromium'), bytesOf('chromium'), { mode: 0o755 })
    unpackTar(bytesOf('al2023.tar'), join(aside, 'libraries'))
    unpackTar(bytesOf('fonts.tar'), join(aside, 'fonts'))
    unpackTar(bytesOf('swiftshader.tar'), aside)
    writeFileSync(join(aside, 'fonts.conf'), fontConfig(folder))
    chmodSync(aside, 0o755)
    try {
      renameSync(aside, folder)
    } catch (error) {
      rmSync(aside, { recursive: true, force: true })
      if (!existsSync(join(folder, 'fonts.conf'))) throw error
    }
  }
  return {
    program: join(folder, 'chromium'),
    libraries: join(folder, 'libraries', 'lib'),
    fontConfig: join(folder, 'fonts.conf'),
  }
}
