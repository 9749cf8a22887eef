import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Links and pictures in our documents that lead to a file: each must be there. */
export function checkLinks(root: string): readonly string[] {
  const documents = globSync(['*.md', 'docs/**/*.md', 'packages/*/*.md'], { cwd: root })
  return documents.flatMap((document) => {
    const text = readFileSync(join(root, document), 'utf8').replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, '')
    return [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = '']) => {
      const path = link.split('#')[0] ?? ''
      if (path === '' || /^[a-z]+:/.test(path)) return []
      return existsSync(join(root, dirname(document), path)) ? [] : [`${document} → ${link}: no such file`]
    })
  })
}
