import { globSync } from 'node:fs'
import { checkLinks } from './check-links.ts'
import { checkDocuments } from './documents.ts'
import { checkClaims } from './document-claims.ts'
import { checkDeclared, checkImports, declaredIn, readSources } from './import-rules.ts'
import { root, runTool, type Step, type StepResult } from './run-step.ts'

function asResult(complaints: readonly string[]): StepResult {
  return { isGood: complaints.length === 0, output: complaints.join('\n') }
}

/** These load the program, which may not load: that is their result, not the end of the check. */
function asResultOf(complaints: Promise<readonly string[]>): Promise<StepResult> {
  return complaints.then(asResult, (error: unknown) => ({ isGood: false, output: String(error) }))
}

/** What can be said without running the program. */
export function checkSteps(): readonly Step[] {
  const projects = globSync('packages/*/tsconfig.json', { cwd: root }).sort()
  return [
    ...projects.map((project) => ({
      name: `types ${project.split('/')[1]}`,
      run: () => runTool('typescript/bin/tsc', ['--noEmit', '--pretty', 'false', '-p', project]),
    })),
    { name: 'lint', run: () => runTool('oxlint/bin/oxlint', ['--quiet']) },
    {
      name: 'format',
      run: () => runTool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
    },
    {
      name: 'imports',
      run: async () => {
        const files = readSources(root)
        return asResult([...checkImports(files), ...checkDeclared(files, declaredIn(root))])
      },
    },
    { name: 'links in documents', run: async () => asResult(checkLinks(root)) },
    { name: 'documents written from the code', run: () => asResultOf(checkDocuments(root)) },
    { name: 'what documents say', run: () => asResultOf(checkClaims(root)) },
  ]
}
