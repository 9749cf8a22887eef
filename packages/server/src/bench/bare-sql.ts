import { furthestAlertHours } from '@amparo/domain/alert/alerts-of'
import { sectionsReadBy } from '@amparo/domain/access/role-rights'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { candidatesOf, keysOfQuery, rowsOfSearch } from '@amparo/domain/name/query-keys'
import { overviewTiles } from '@amparo/domain/overview/overview-tiles'
import type { Database } from '../db/database.ts'
import type { ReadScope } from '../db/transaction.ts'
import { newId } from '../ids.ts'
import { addHours, instantFromMilliseconds, timeZone } from '@amparo/domain/kernel/instant'
import { ruleAsTable } from '../modules/alerts/organisation-alerts.ts'
import { listOrganisationRows } from '../modules/alerts/organisation-store.ts'
import { askCaseHead, askCasePeople } from '../modules/cases/store.ts'
import { countTiles } from '../modules/overview/store.ts'
import { listCards, listFoundPeople } from '../modules/search/store.ts'
import type { Measured } from './figures.ts'
import type { LoadJob } from './load-client.ts'
import type { Target } from './targets.ts'

/**
 * The floor: the same statements by as many clients, as a superuser, without policies, without HTTP, without
 * anything of ours around them. Nothing can be faster on this machine.
 */
export async function measureBare(superuser: Database, job: LoadJob): Promise<Measured> {
  const milliseconds: number[] = []
  let next = 0
  const client = async (number: number, until: number, measured: boolean) => {
    while (next < until) {
      const turn = next++
      const target = job.targets[(turn * 7 + number) % job.targets.length]
      if (!target) throw new Error('nothing to call')
      const began = performance.now()
      await statements[job.verb](superuser, target, turn, job)
      if (measured) milliseconds.push(performance.now() - began)
    }
  }
  const round = async (calls: number, measured: boolean) => {
    next = 0
    await Promise.all(Array.from({ length: job.clients }, (_, number) => client(number, calls, measured)))
  }
  await round(job.warmUp, false)
  const began = performance.now()
  await round(job.calls, true)
  return { milliseconds, seconds: (performance.now() - began) / 1000, failed: 0 }
}

type Statements = (superuser: Database, target: Target, turn: number, job: LoadJob) => Promise<unknown>

const statements: Readonly<Record<LoadJob['verb'], Statements>> = {
  list: ({ sql }, target) => sql`
    select c.* from amparo.cases c where c.worker_id = ${target.userId} and c.organisation_id = ${target.organisationId}
    order by c.updated_at desc, c.id desc limit 51`,
  overview: ({ sql }, target) =>
    sql.begin(async (tx) => {
      await tx`select set_config('amparo.user_id', ${target.userId}, true),
        set_config('amparo.organisation_id', ${target.organisationId}, true)`
      const today = new Date().toISOString().slice(0, 10) as PlainDate
      await countTiles(
        { sql: tx } as unknown as ReadScope,
        'mine',
        overviewTiles(sectionsReadBy(['caseworker']), today),
      )
    }),
  alerts: ({ sql }, target) =>
    sql.begin(async (tx) => {
      await tx`select set_config('amparo.user_id', ${target.userId}, true),
        set_config('amparo.organisation_id', ${target.organisationId}, true),
        set_config('amparo.roles', '{manager}', true)`
      const now = instantFromMilliseconds(Date.now())
      await listOrganisationRows({ sql: tx } as unknown as ReadScope, {
        within: 'organisation',
        until: addHours(now, furthestAlertHours),
        zone: timeZone('America/Guatemala'),
        ...ruleAsTable(now),
        ranks: undefined,
        team: undefined,
        after: undefined,
        limit: 51,
      })
    }),
  open: async (superuser, target, turn) => {
    const scope = superuser as unknown as ReadScope
    const caseId = target.caseIds[turn % target.caseIds.length] ?? ''
    await Promise.all([askCaseHead(scope, caseId), askCasePeople(scope, caseId)])
  },
  save: ({ sql }, target, turn) => {
    const form = target.forms[turn % target.forms.length]
    const factId = newId()
    return sql.begin(async (tx) => {
      await Promise.all([
        tx`update amparo.answers set form_values = form_values || ${tx.json({ trusts: `Con su tía, ${turn}` })},
          version = version + 1, updated_at = now() where id = ${form?.answerId ?? ''}`,
        tx`insert into amparo.facts (id, case_id, stream_kind, stream_id, stream_version, kind, section, purpose, actor_id,
            organisation_id, command_id, made_at)
          values (${factId}, ${form?.caseId ?? ''}, 'answer', ${form?.answerId ?? ''}, 1, 'AnswersSaved', 'assessment', 'care',
            ${target.userId}, ${target.organisationId}, ${newId()}, now())`,
        tx`insert into amparo.fact_payloads (fact_id, recorded_at, payload, salt)
          values (${factId}, now(), ${tx.json({ turn })}, ${Buffer.alloc(16)})`,
      ])
    })
  },
  search: ({ sql }, target, turn, job) => {
    const asked = keysOfQuery(job.names[turn % job.names.length] ?? '', {
      people: 200_000,
      rows: rowsOfSearch,
    })
    return sql.begin(async (tx) => {
      const scope = { sql: tx } as unknown as ReadScope
      await tx`select set_config('amparo.organisation_id', ${target.organisationId}, true)`
      const found = await listFoundPeople(scope, asked.probes, candidatesOf(asked, {}), '')
      await listCards(
        scope,
        found.slice(0, 12).map((person) => person.person_id),
      )
    })
  },
}
