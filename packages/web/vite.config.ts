import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/**
 * React Aria ships its own words in 34 languages and reads only the one of the screen. The screens are in
 * Spanish and English, so the other 32 are left out of what a phone has to fetch.
 */
function onlyOurLanguages(): Plugin {
  return {
    name: 'amparo-only-our-languages',
    enforce: 'pre',
    load(id) {
      const language = /\/intl\/[a-z-]+\/([a-z]{2}-[A-Z]{2})\.mjs$/.exec(id)?.[1]
      return language && language !== 'es-ES' && language !== 'en-US' ? 'export default {}' : null
    },
  }
}

/** Our policy forbids making code from text; zod would try, and the browser would report it. */
function zodWithoutEval(): Plugin {
  const before = '__zod_globalConfig = {}'
  return {
    name: 'amparo-zod-without-eval',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/zod/v4/core/core.js')) return null
      if (!code.includes(before)) throw new Error('zod keeps its configuration elsewhere now: look again')
      return code.replace(before, '__zod_globalConfig = { jitless: true }')
    },
  }
}

/**
 * What an operation does in a sentence, and how it may refuse, is read in the reference of the API and by the server:
 * no screen asks for it, so no phone fetches it.
 */
function withoutReference(): Plugin {
  return {
    name: 'amparo-without-reference',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/packages\/contract\/src\/api\/.*\.ts$/.test(id)) return null
      return code
        .replaceAll(/\n +summary:\s+(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"),/g, "\n  summary: '',")
        .replaceAll(/\n +problems: \[[^\]]*\],/g, '\n  problems: [],')
    },
  }
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [onlyOurLanguages(), zodWithoutEval(), withoutReference(), react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    cssCodeSplit: true,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
  },
  server: {
    host: '127.0.0.1',
    // The host stays the page's own: what changes something is taken from no other.
    proxy: { '/api': { target: process.env['AMPARO_API'] ?? 'http://127.0.0.1:3000', changeOrigin: false } },
  },
})
