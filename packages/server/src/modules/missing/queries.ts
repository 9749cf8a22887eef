import type { listMissing } from '@amparo/contract/api/missing/missing'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { ClockSetting } from '@amparo/domain/clock/case-clock-facts'
import { instant, localDay } from '@amparo/domain/kernel/instant'
import { accept } from '@amparo/domain/kernel/result'
import { stepsDue } from '@amparo/domain/missing/decide-missing'
import { clockOfMissing, type MissingEpisode } from '@amparo/domain/missing/missing-episode'
import { ruleInForce } from '@amparo/domain/rule/rule-in-force'
import type { OperationContext } from '../../http/route.ts'
import { settingOfCase } from '../../rules/rules-for.ts'
import { listMissingRows } from './store.ts'

export async function missingList(context: OperationContext, input: InputOf<typeof listMissing>) {
  const rows = await listMissingRows(context.tx, input.caseId)
  context.touch('case', [input.caseId], ['course'])
  const setting = rows.length > 0 ? await settingOfCase(context, input.caseId) : undefined
  return accept({
    items: rows.map(({ episode, name, names }) => {
      const { caseId: _case, steps, ended, at, ...same } = episode
      return {
        ...same,
        due: dueOf(episode, setting),
        steps: steps.map((step) => ({ ...step, by: names[step.by] ?? null })),
        ended: ended && { ...ended, by: names[ended.by] ?? null },
        by: name,
        recordedAt: at,
      }
    }),
  })
}

function dueOf(episode: MissingEpisode, setting: ClockSetting | undefined) {
  const clock = clockOfMissing(episode)
  if (!clock || !setting) return []
  const { rules, jurisdiction, zone, holidays, now } = setting
  const ruleOn = (day: string) =>
    ruleInForce(rules, 'missing-steps', jurisdiction, localDay(instant(day), zone))
  const rule = ruleOn(clock.since) ?? ruleOn(now)
  return rule ? stepsDue(clock, rule.parameters, zone, holidays).map(({ step, at }) => ({ step, at })) : []
}
