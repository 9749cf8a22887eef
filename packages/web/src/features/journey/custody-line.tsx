import type { StayView } from '@amparo/contract/api/journey/journey'
import { taskWhy } from '@amparo/contract/api/tasks/task-why'
import { heldSince, isCustody, type Held } from '@amparo/domain/journey/custody'
import type { CaseId, JourneyStayId } from '@amparo/domain/kernel/brand'
import { daysBetween } from '@amparo/domain/kernel/plain-date'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { today } from '../../data/today.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { latenessOf, mayAdd, useMoment, type OpenedCase } from '../case/index.ts'
import { isCountedHere } from './counted-here.ts'
import { draftOfStay } from './draft-names.ts'
import type { JourneyEntry } from './journey-entries.ts'
import { StayForm } from './stay-form.tsx'
import type { JourneyWords } from './use-journey-words.ts'

const bases = ['law', 'organisation', 'default-to-confirm'] as const

/** How long she has been held, until when a rule says she may be, and what that rule rests on; without one that is said. */
export function CustodyLine(props: {
  readonly caseId: CaseId
  readonly opened: OpenedCase
  readonly stay: StayView
  readonly stays: readonly StayView[]
  readonly words: JourneyWords
  /** Told in the former case; then with what is written here, which may go on with it. */
  readonly isFormer?: true
  readonly ownEntries?: readonly JourneyEntry[]
  /** Shown where its reviews are. */
  readonly isHere?: true
}) {
  const t = useText('journey')
  const moment = useMoment()
  const { opened, stay } = props
  const own = heldOf(stay)
  if (!own) return null
  const reviews = props.isHere ? null : (
    <p>
      <Link href={hrefTo('case-custody', { caseId: props.caseId })}>
        {t('journey.custody.reviews')}
        <span className="only-read"> · {props.words.stay(stay)}</span>
      </Link>
    </p>
  )
  if (own.until !== 'still-there') return reviews
  const since = heldSince(
    own,
    props.stays.flatMap((other) => heldOf(other) ?? []),
  )
  const n = since ? daysBetween(since.day, today()) : 0
  const isTaken = (props.ownEntries ?? []).some(
    (entry) => entry.kind === 'stay' && entry.one.goesOn === stay.id,
  )
  const isCounted = isCountedHere(opened) && !isTaken
  const task = opened.tasks.find(({ kind, subjectId }) => kind === 'end-custody' && subjectId === stay.id)
  const why = taskWhy.safeParse(task?.why).data?.basis
  const basis = bases.find((one) => one === why)
  return (
    <>
      {since || task ? (
        <p className="facts">
          {since ? (
            <Badge meaning="warning">
              {t(since.isSure ? 'journey.custody.days' : 'journey.custody.upTo', { n })}
            </Badge>
          ) : null}
          {since && since.places > 1 ? <span>{t('journey.custody.places', { n: since.places })}</span> : null}
          {task ? (
            <Badge meaning={latenessOf(task.dueAt).isLate ? 'danger' : 'neutral'}>
              {t('journey.custody.limit', { when: moment(task.dueAt) })}
            </Badge>
          ) : null}
        </p>
      ) : null}
      {since ? null : (
        <p className="soft">
          {t('journey.custody.unknown')} {task ? t('journey.custody.fromWritten') : null}
        </p>
      )}
      {basis ? <p className="soft">{t(`journey.custody.${basis}`)}</p> : null}
      {isCounted && !task ? <p className="soft">{t('journey.custody.noRule')}</p> : null}
      {isTaken ? <p className="soft">{t('journey.custody.taken')}</p> : null}
      {props.isFormer && isCounted ? <GoOn {...props} /> : null}
      {reviews}
    </>
  )
}

/** It counts here as it came along, until somebody here writes how it is now. */
function GoOn(props: {
  readonly caseId: CaseId
  readonly opened: OpenedCase
  readonly stay: StayView
  readonly words: JourneyWords
  readonly ownEntries?: readonly JourneyEntry[]
}) {
  const t = useText('journey')
  const { caseId, stay } = props
  const [isWriting, setWriting] = useOpenForm(draftOfStay(caseId, stay.id))
  return (
    <>
      <p className="soft">{t('journey.custody.former')}</p>
      {isWriting ? (
        <StayForm
          caseId={caseId}
          entries={props.ownEntries ?? []}
          words={props.words}
          before={undefined}
          goesOnWith={stay}
          onDone={() => setWriting(false)}
        />
      ) : mayAdd(props.opened, 'journey') ? (
        <p>
          <Button icon="edit" onPress={() => setWriting(true)}>
            {t('journey.custody.goOn')}
          </Button>
        </p>
      ) : null}
    </>
  )
}

function heldOf({ id, kind, place, from, until }: StayView): Held | undefined {
  if (!isCustody(kind)) return undefined
  const country = place.country ?? place.placeCode?.slice(0, 2) ?? null
  return { id: id as JourneyStayId, kind, country, from, until }
}
