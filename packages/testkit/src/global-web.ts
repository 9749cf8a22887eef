import { buildWeb } from '@amparo/web/build/build-web'

/** Tests with a browser look at the built web app, so it is built once before them. */
export async function setup(): Promise<void> {
  await buildWeb()
}
