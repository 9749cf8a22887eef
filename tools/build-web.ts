import { buildWeb } from '@amparo/web/build/build-web'

/** Builds the web app when its sources have changed since the last build: nobody has to remember it. */
const notice = setTimeout(
  () => console.error('Preparando la aplicación web … · Preparing the web app …'),
  500,
)
try {
  await buildWeb()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  clearTimeout(notice)
}
