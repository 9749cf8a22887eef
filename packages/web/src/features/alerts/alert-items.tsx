import type { AlertView } from '@amparo/contract/api/alerts/alerts'
import type { AlertDetail } from '@amparo/domain/alert/alert'
import { hrefTo } from '../../app/screens.ts'
import { between } from '../../app/words/between.ts'
import { writeDay, writeTime } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { Badge } from '../../ui/badge.tsx'
import type { ListItem } from '../../ui/list.tsx'
import { dueWords, RiskBadge, turnWords } from '../case/index.ts'

/** Where each is looked after. */
const caseScreens = {
  lost: 'case-missing',
  act: 'case-incidents',
  answer: 'case-incidents',
  appointment: 'case-incidents',
  notice: 'case-incidents',
  held: 'case-journey',
  parted: 'case-journey',
  risk: 'case-risk',
  assessment: 'case-assessments',
  plan: 'case-plan',
  closure: 'case-closure',
  form: 'case-forms',
  'same-child': 'case-same-child',
  help: 'case-closure',
  override: 'case-consents',
  referral: 'case-referrals',
  transfer: 'case-transfer',
  arrival: 'case-transfer',
  assignment: 'case-assignment',
  proposal: 'case-plan',
  withdrawn: 'case-consents',
  'running-out': 'case-consents',
  contact: 'case-notes',
  'first-contact': 'case-notes',
  marked: 'case-flags',
  'sheet-lost': 'case-forms',
  holidays: 'case',
} as const satisfies Partial<Record<AlertDetail, string>>

/** Of these there is no case of ours, or it is not where they are answered. */
const ownScreens = {
  'given-to-me': 'assignments',
  support: 'supports',
  'received-referral': 'received-referrals',
  'received-transfer': 'received-referrals',
  'received-recall': 'received-referrals',
  request: 'case-requests',
  signature: 'interpreters',
  'without-worker': 'team-cases',
  'file-review': 'file-reviews',
  practise: 'shadowings',
  'registration-sheet-lost': 'registration-sheets',
} as const

function hrefOf({ detail, caseId, subject }: AlertView): string {
  if (detail in ownScreens) return hrefTo(ownScreens[detail as keyof typeof ownScreens])
  if (caseId === null) return hrefTo('today')
  if (detail === 'form' && subject) return hrefTo('case-form', { caseId, answerId: subject })
  return hrefTo(caseScreens[detail as keyof typeof caseScreens], { caseId })
}

const hour = 3_600_000
/** Up to a day it is said in hours. */
const mostHours = 24

/** From when it stands, where no hour is to be kept. */
const standing: readonly AlertDetail[] = [
  'lost',
  'parted',
  'withdrawn',
  'marked',
  'without-worker',
  'sheet-lost',
  'registration-sheet-lost',
  'holidays',
]

/** What each is, of whom, and by when; the whole row leads to where it is looked after. */
export function useAlertItems(): (alert: AlertView) => ListItem {
  const t = useText('alert')
  const words = useText('case')
  const { language } = useLanguage()
  const moment = (at: string) => `${writeDay(dayOf(at), language)}, ${writeTime(at, language)}`
  const dueOf = (at: string) => {
    const n = Math.ceil((new Date(at).getTime() - Date.now()) / hour)
    return n > 0 && n <= mostHours
      ? { words: t('alert.hoursLeft', { n }), meaning: 'warning' as const }
      : dueWords(at, words, language)
  }
  const titleOf = ({ detail, words: own, year }: AlertView) => {
    if (detail === 'holidays') return t('alert.detail.holidays', { year: String(year) })
    return (detail === 'marked' && own) || t(`alert.detail.${detail}`)
  }
  return (alert) => {
    const { detail, at } = alert
    const due = at === null || standing.includes(detail) ? undefined : dueOf(at)
    const mine = alert.seen.find((one) => one.mine)
    const others = alert.seen.filter((one) => !one.mine)
    const said = [
      ...(['signature', 'without-worker', 'registration-sheet-lost'].includes(detail) && alert.words
        ? [alert.words]
        : []),
      ...(alert.cases === undefined ? [] : [t('alert.cases', { n: alert.cases })]),
      ...(alert.detail === 'holidays'
        ? [t('alert.dates', { n: alert.dates ?? 0 })]
        : [[alert.callName, alert.code, alert.team].filter(Boolean).join(between)]),
      ...(at !== null &&
      ['lost', 'marked', 'without-worker', 'sheet-lost', 'registration-sheet-lost'].includes(detail)
        ? [t('alert.since', { date: writeDay(dayOf(at), language) })]
        : []),
      ...(at !== null && detail === 'withdrawn'
        ? [t('alert.on', { date: writeDay(dayOf(at), language) })]
        : []),
      ...(alert.step ? [turnWords(alert.step, words)] : []),
      ...(mine ? [t('alert.seenByMe', { when: moment(mine.at) })] : []),
      ...others.map(({ by, at: when }) =>
        t('alert.seenBy', { name: by ?? words('case.someone'), when: moment(when) }),
      ),
    ]
    return {
      id: alert.key,
      title: titleOf(alert),
      detail: said.filter(Boolean).join(between),
      state:
        due || alert.riskLevel !== undefined ? (
          <span className="row">
            {due ? <Badge meaning={due.meaning}>{due.words}</Badge> : null}
            <RiskBadge level={alert.riskLevel} />
          </span>
        ) : undefined,
      href: hrefOf(alert),
    }
  }
}
