import {
  withdrawAccompaniment,
  type AccompanimentView,
} from '@amparo/contract/api/accompaniments/accompaniments'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { AccompanimentId, CaseId } from '@amparo/domain/kernel/brand'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { Button } from '../../ui/button.tsx'
import { latePart } from '../../ui/late-part.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { WrittenFoot } from '../written/index.ts'
import { changedByAccompaniment } from './changed-by-accompaniment.ts'
import { StandBadge } from './stand-badge.tsx'
import { standOf, whenOf } from './stand-of.ts'
import { useAccompanimentWords } from './use-accompaniment-words.ts'

export const AccompanimentForm = latePart(
  async () => (await import('./accompaniment-form.tsx')).AccompanimentForm,
)

export function draftOfAccompaniment(caseId: CaseId, of = ''): string {
  return `accompaniment ${caseId} ${of}`
}

/** One time that somebody goes along: who, where to, how, and what became of it. */
export function AccompanimentEntry(props: {
  readonly caseId: CaseId
  readonly one: AccompanimentView
  /** What it is for, in words. */
  readonly what: string | undefined
  readonly mayWrite: boolean
}) {
  const t = useText('accompaniment')
  const { language } = useLanguage()
  const { labelOf, valueOf, titleOf } = useAccompanimentWords()
  const { caseId, one, mayWrite } = props
  const [isChanging, setChanging] = useOpenForm(draftOfAccompaniment(caseId, one.id))
  const command = useCommand(withdrawAccompaniment, changedByAccompaniment)
  if (isChanging && mayWrite)
    return <AccompanimentForm caseId={caseId} before={one} onDone={() => setChanging(false)} />
  const { result } = one
  const title = titleOf(one)
  const rows = [
    { id: 'who', label: t('accompaniment.userId'), value: one.who },
    { id: 'from', label: labelOf('from'), value: one.from },
    { id: 'means', label: labelOf('means'), value: valueOf('means', one.means) },
    {
      id: 'interpreter',
      label: labelOf('interpreterName'),
      value: one.interpreter === 'arranged' ? one.interpreterName : valueOf('interpreter', one.interpreter),
    },
    { id: 'words', label: labelOf('words'), value: one.words },
    {
      id: 'reason',
      label: t('accompaniment.reason'),
      value: result?.outcome === 'not-done' ? t(`accompaniment.reason.${result.reason}`) : '',
    },
    {
      id: 'outcome',
      label: t(result?.outcome === 'not-done' ? 'accompaniment.outcome.why' : 'accompaniment.outcome.words'),
      value: result?.words ?? '',
    },
    { id: 'next', label: t('accompaniment.nextStep'), value: result?.nextStep ?? '' },
  ]
  const isOpen = standOf(one) === 'planned' || standOf(one) === 'untold'
  return (
    <>
      <div className="found-head">
        <h3 className="entry-title">{title}</h3>
        <StandBadge one={one} />
      </div>
      <p className="facts">
        <span>{whenOf(one, language)}</span>
        {props.what ? <span>{t('accompaniment.for', { what: props.what })}</span> : null}
      </p>
      <SummaryList rows={rows.filter(({ value }) => value !== '')} />
      {mayWrite && isOpen ? (
        <p>
          <Button icon="check" onPress={() => setChanging(true)}>
            {t('accompaniment.tell')}
            <span className="only-read"> · {title}</span>
          </Button>
        </p>
      ) : null}
      <WrittenFoot
        {...{ caseId, one, mayWrite, command }}
        form="accompaniment-end"
        about={title}
        longest={longestOf(withdrawAccompaniment.input.shape.because)}
        onChange={() => setChanging(true)}
        onWithdraw={(because) =>
          command.send({ caseId, accompanimentId: one.id as AccompanimentId, because })
        }
      />
    </>
  )
}
