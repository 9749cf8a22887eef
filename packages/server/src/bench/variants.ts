import { makeCaseCode } from '@amparo/domain/case/case-code'
import { instantFromMilliseconds } from '@amparo/domain/kernel/instant'
import type { OrganisationId, UserId } from '@amparo/domain/kernel/brand'
import type { Database } from '../db/database.ts'
import { asSystem } from '../db/transaction.ts'
import type { LoadedRows } from '../generate/case-file.ts'
import { foldStory } from '../generate/fold-story.ts'
import { loadRows, readWorld } from '../generate/store.ts'
import { freshBytes, newId } from '../ids.ts'
import type { Target } from './targets.ts'
import { variantPairs } from './variant-pairs.ts'

/** Registers the sixty under their own names, among all the others; answers which code is whose. */
export async function registerVariants(owner: Database, target: Target): Promise<string[]> {
  const year = new Date().getUTCFullYear()
  const tables: LoadedRows = new Map()
  const by = {
    userId: target.userId as UserId,
    organisationId: target.organisationId as OrganisationId,
    roles: ['caseworker' as const],
    teams: [],
    supervisedTeams: [],
  }
  return asSystem(owner, 'amparo_keeper', 'names for a bench', async (tx) => {
    const world = await readWorld(owner, tx, [year])
    const codes = variantPairs.map(({ registered }) => {
      const words = registered.split(' ')
      const surnames = Math.min(2, Math.ceil(words.length / 2))
      const caseId = newId<'CaseId'>()
      const code = makeCaseCode('GT', year, freshBytes(6))
      foldStory(
        world,
        {
          code,
          steps: [
            {
              do: 'registerChild',
              by,
              at: instantFromMilliseconds(Date.now()),
              commandId: newId(),
              input: {
                caseId,
                childId: newId<'PersonId'>(),
                names: [
                  {
                    role: 'called',
                    given: words.slice(0, -surnames).join(' '),
                    surname1: words.at(-surnames) ?? '',
                    surname2: surnames === 2 ? (words.at(-1) ?? '') : '',
                    married: '',
                  },
                ],
                sex: 'unknown',
                nationalities: [],
                languages: [],
                phones: [],
                addressForm: 'tu',
                phase: 'transit',
                placeCountry: 'GT',
                holder: '',
                people: [],
              },
            },
          ],
        },
        tables,
      )
      return code
    })
    await loadRows(tx, tables)
    return codes
  })
}

/** How many are among the first ten cards, asked by whoever searches in the screen. */
export async function countFound(url: string, target: Target, codes: readonly string[]) {
  const missed: string[] = []
  for (const [index, { registered, asked }] of variantPairs.entries()) {
    const answer = await fetch(`${url}/api/children/search`, {
      method: 'POST',
      headers: {
        cookie: `amparo_session=${target.token}`,
        'x-amparo': '1',
        'content-type': 'application/json',
      },
      body: JSON.stringify({ name: asked }),
    })
    const { cards = [] } = (await answer.json()) as { cards?: { code: string }[] }
    if (!cards.slice(0, 10).some((card) => card.code === codes[index]))
      missed.push(`${registered} | ${asked}`)
  }
  return { found: variantPairs.length - missed.length, missed }
}
