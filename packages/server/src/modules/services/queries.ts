import type { countGaps, listGaps } from '@amparo/contract/api/services/gaps'
import type { listServicesGiven } from '@amparo/contract/api/services/service-records'
import type { listServices } from '@amparo/contract/api/services/services'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { addMonths } from '@amparo/domain/kernel/plain-date'
import { accept } from '@amparo/domain/kernel/result'
import { isUnchecked } from '@amparo/domain/service/service-fit'
import { todayOf } from '../../clock/today-of.ts'
import { cutPage, startOfPage } from '../../http/page.ts'
import type { OperationContext } from '../../http/route.ts'
import { requireRule, settingFor } from '../../rules/rules-for.ts'
import { countGapRows, listGapRows, listGivenRows } from './case-store.ts'
import { keeperRoles } from './keeper-roles.ts'
import { listServiceRows, serviceOfRow } from './store.ts'

const usualPage = 30

export async function serviceList(context: OperationContext, input: InputOf<typeof listServices>) {
  const start = startOfPage(input.cursor, { day: 'day', id: 'id' })
  if (!start.ok) return start
  const { principal } = context
  const limit = input.limit ?? usualPage
  const [rows, setting] = await Promise.all([
    listServiceRows(context.tx, {
      kind: input.service,
      country: input.country,
      place: input.place,
      age: input.age,
      state: input.state,
      after: start.value,
      limit: limit + 1,
    }),
    settingFor(context, { organisationId: principal.organisationId, placeCountry: undefined }),
  ])
  const { after } = requireRule(setting, 'service-check').parameters
  const { page, next } = cutPage(rows, limit, (last) => [last.checked_on, last.id])
  const keeps = keeperRoles.some((role) => principal.roles.includes(role))
  return accept({
    items: page.map((row) => {
      const service = serviceOfRow(row)
      return {
        ...service,
        organisationId: service.organisationId ?? null,
        languages: [...service.languages],
        ageFrom: service.ageFrom ?? null,
        ageTo: service.ageTo ?? null,
        checkedBy: row.checker,
        unchecked: service.state !== 'ended' && isUnchecked(service, after, setting.now, setting.zone),
        mayChange: keeps && service.keptBy === principal.organisationId && service.state !== 'ended',
      }
    }),
    next,
  })
}

export async function gapList(context: OperationContext, input: InputOf<typeof listGaps>) {
  const start = startOfPage(input.cursor, { day: 'day', id: 'id' })
  if (!start.ok) return start
  const limit = input.limit ?? usualPage
  const rows = await listGapRows(context.tx, {
    service: input.service,
    country: input.country,
    place: input.place,
    month: input.month,
    after: start.value,
    limit: limit + 1,
  })
  const { page, next } = cutPage(rows, limit, (last) => [last.noticed_on, last.id])
  context.touch(
    'case',
    page.flatMap((row) => [row.case_id, row.id]),
    ['summary', 'referral'],
  )
  return accept({
    items: page.map((row) => ({
      id: row.id,
      caseId: row.case_id,
      caseCode: row.code,
      callName: row.call_name,
      service: row.service,
      place: placeOf(row),
      cause: row.cause,
      words: row.words,
      noticedOn: row.noticed_on,
      provider: row.provider,
    })),
    next,
  })
}

/** Of the last twelve months, where nothing else is asked for. */
export async function gapCounts(context: OperationContext, input: InputOf<typeof countGaps>) {
  const since = input.since ?? addMonths(await todayOf(context), -11).slice(0, 7)
  const rows = await countGapRows(context.tx, since)
  return accept({
    counts: rows.map((row) => ({
      service: row.service,
      place: placeOf(row),
      month: row.month,
      count: row.count,
    })),
  })
}

export async function servicesGiven(context: OperationContext, input: InputOf<typeof listServicesGiven>) {
  const start = startOfPage(input.cursor, { day: 'day', id: 'id' })
  if (!start.ok) return start
  const limit = input.limit ?? usualPage
  const rows = await listGivenRows(context.tx, input.caseId, { after: start.value, limit: limit + 1 })
  const { page, next } = cutPage(rows, limit, (last) => [last.given_on, last.id])
  context.touch('case', [input.caseId], ['plan'])
  return accept({
    items: page.map((row) => ({
      id: row.id,
      service: row.service,
      givenOn: row.given_on,
      minutes: row.minutes,
      givenBy: row.given_by,
      action: row.action,
      words: row.words,
      recordedBy: row.name,
    })),
    next,
  })
}

function placeOf(row: {
  readonly place_country: string
  readonly place_code: string
  readonly place_name: string
}) {
  return { country: row.place_country, code: row.place_code, name: row.place_name }
}
