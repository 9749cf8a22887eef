import type { endMissing, reportMissing, takeMissingStep } from '@amparo/contract/api/missing/missing'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { instant, localDay } from '@amparo/domain/kernel/instant'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import type { Problem } from '@amparo/domain/kernel/problem'
import { accept, type Result } from '@amparo/domain/kernel/result'
import { decideMissing, decideMissingEnd, decideMissingStep } from '@amparo/domain/missing/decide-missing'
import { evolveMissing, type MissingEpisode, type MissingEvent } from '@amparo/domain/missing/missing-episode'
import { todayOf } from '../../clock/today-of.ts'
import { recordFact } from '../../facts/record-fact.ts'
import type { OperationContext } from '../../http/route.ts'
import { settingFor } from '../../rules/rules-for.ts'
import { lockCase } from '../cases/index.ts'
import { getMissing, insertMissing, isMissing, updateMissing } from './store.ts'

export async function reportMissingCommand(context: OperationContext, input: InputOf<typeof reportMissing>) {
  const { tx } = context
  const state = await lockCase(tx, input.caseId)
  const { zone } = await settingFor(context, state)
  const { caseId, since, ...told } = input
  const decided = decideMissing(
    { ...told, since: since as PlainDate },
    {
      ...sayer(context),
      caseId,
      caseState: state.state,
      isMissing: await isMissing(tx, caseId),
      today: localDay(instant(context.now), zone),
      zone,
    },
  )
  if (!decided.ok) return decided
  const episode = evolveMissing(undefined, decided.value)
  await insertMissing(tx, episode)
  return save(context, episode, decided.value)
}

export function takeMissingStepCommand(context: OperationContext, input: InputOf<typeof takeMissingStep>) {
  const { step, result, words, reference } = input
  return move(context, input, (episode) =>
    decideMissingStep(episode, { step, result, words, reference }, sayer(context)),
  )
}

export async function endMissingCommand(context: OperationContext, input: InputOf<typeof endMissing>) {
  const { reason, on, where, found, debrief, words } = input
  const today = await todayOf(context)
  const command = { reason, on: on as PlainDate, where, found, debrief, words }
  return move(context, input, (episode) => decideMissingEnd(episode, command, { ...sayer(context), today }))
}

async function move(
  context: OperationContext,
  { caseId, episodeId }: Pick<InputOf<typeof takeMissingStep>, 'caseId' | 'episodeId'>,
  decide: (episode: MissingEpisode) => Result<MissingEvent, Problem>,
) {
  await lockCase(context.tx, caseId)
  const before = await getMissing(context.tx, caseId, episodeId)
  const decided = decide(before)
  if (!decided.ok) return decided
  const after = evolveMissing(before, decided.value)
  await updateMissing(context.tx, after)
  return save(context, after, decided.value)
}

function sayer({ principal, now }: OperationContext) {
  return { by: principal.userId, at: instant(now) }
}

async function save(context: OperationContext, episode: MissingEpisode, event: MissingEvent) {
  const of = {
    caseId: episode.caseId,
    streamKind: 'missing',
    streamId: episode.id,
    streamVersion: episode.version,
    section: 'course',
  } as const
  await context.append([recordFact(of, event)])
  context.touch('missing', [episode.caseId, episode.id], ['course'])
  return accept({ id: episode.id, version: episode.version, outcome: 'applied' as const, conflicts: [] })
}
