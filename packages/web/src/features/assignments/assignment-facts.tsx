import type { AssignmentView } from '@amparo/contract/api/assignments/assignments'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { Badge, type Meaning } from '../../ui/badge.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { dueWords } from '../case/index.ts'

const meanings: Readonly<Record<AssignmentView['state'], Meaning>> = {
  offered: 'information',
  accepted: 'good',
  'given-back': 'warning',
  withdrawn: 'neutral',
  ended: 'neutral',
}

export function AssignmentState({ assignment }: { readonly assignment: AssignmentView }) {
  const t = useText('assignment')
  const words = useText('case')
  const { language } = useLanguage()
  const due = assignment.state === 'offered' ? dueWords(assignment.answerDueAt, words, language) : undefined
  return (
    <span className="row">
      <Badge meaning={meanings[assignment.state]}>{t(`assignment.state.${assignment.state}`)}</Badge>
      {due ? <Badge meaning={due.meaning}>{due.words}</Badge> : null}
    </span>
  )
}

/** The hand-over note, why it passes on, and how it was answered. */
export function AssignmentFacts({ assignment }: { readonly assignment: AssignmentView }) {
  const t = useText('assignment')
  const { language } = useLanguage()
  const { offeredBy, offeredAt, givenBackBecause, answerWords, despite, against } = assignment
  const rows = [
    { id: 'mustKnow', label: t('assignment.mustKnow'), value: assignment.mustKnow },
    { id: 'toldChild', label: t('assignment.toldChild'), value: assignment.toldChild },
    {
      id: 'introducer',
      label: t('assignment.introducer'),
      value: t(`assignment.introducer.${assignment.introducer}`),
    },
    {
      id: 'reason',
      label: t('assignment.reason'),
      value: assignment.words || t(`assignment.reason.${assignment.reason}`),
    },
    {
      id: 'despite',
      label: t('assignment.despite'),
      value:
        despite === ''
          ? ''
          : `${despite} (${against.map((word) => t(`assignment.against.${word}`)).join(', ')})`,
    },
    {
      id: 'back',
      label: t('assignment.state.given-back'),
      value: givenBackBecause ? answerWords || t(`assignment.backBecause.${givenBackBecause}`) : '',
    },
    {
      id: 'withdrawn',
      label: t('assignment.state.withdrawn'),
      value: assignment.state === 'withdrawn' ? answerWords : '',
    },
  ].filter(({ value }) => value !== '')
  return (
    <>
      <SummaryList rows={rows} />
      {offeredBy ? (
        <p className="soft">
          {t('assignment.by', { name: offeredBy, date: writeDay(dayOf(offeredAt), language) })}
        </p>
      ) : null}
    </>
  )
}
