import type { Case } from '@amparo/domain/case/case'
import { liveConsent } from '@amparo/domain/consent/live-consent'
import type { ProposedAnswers } from '@amparo/domain/file-review/checklist'
import { proposeAnswers, type FileFacts } from '@amparo/domain/file-review/propose-answers'
import { instant, localDay } from '@amparo/domain/kernel/instant'
import { clockFacts } from '../../clock/refresh-tasks.ts'
import { findClockRow } from '../../clock/store.ts'
import type { OperationContext } from '../../http/route.ts'
import { settingFor } from '../../rules/rules-for.ts'
import { listConsentStates } from '../consents/index.ts'
import { findFileFacts } from './store.ts'

/** What the file answers by itself now, read with the rights of whoever looks at it. */
export async function proposalsFor(context: OperationContext, state: Case): Promise<ProposedAnswers> {
  const { tx } = context
  const [setting, clock, facts, consents] = await Promise.all([
    settingFor(context, state),
    findClockRow(tx, state.id),
    findFileFacts(tx, state.id, state.reopenedAt ?? state.registeredAt),
    listConsentStates(tx, state.id),
  ])
  if (!clock || !facts) return {}
  const about = consents.filter((one) => one.purpose === 'case-management' && one.state !== 'refused')
  const inForce = liveConsent(consents, {
    purpose: 'case-management',
    recipient: undefined,
    sections: [],
    on: localDay(setting.now, setting.zone),
    at: setting.now,
  })
  const at = (moment: string | null) => (moment === null ? undefined : instant(moment))
  const file: FileFacts = {
    consent: inForce ? 'in-force' : about.length > 0 ? 'ended' : 'none',
    riskState: state.riskState,
    assessmentApprovedAt: at(facts.assessment_approved_at),
    planApprovedAt: at(facts.plan_approved_at),
    closingChecklist: facts.closing_checklist,
  }
  return proposeAnswers(file, clockFacts(clock), setting)
}
