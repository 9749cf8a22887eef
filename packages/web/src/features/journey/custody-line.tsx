import type { StayView } from '@amparo/contract/api/journey/journey'
import { taskWhy } from '@amparo/contract/api/tasks/task-why'
import { heldSince, isCustody, type Held } from '@amparo/domain/journey/custody'
import type { JourneyStayId } from '@amparo/domain/kernel/brand'
import { daysBetween } from '@amparo/domain/kernel/plain-date'
import { useText } from '../../app/words/words-context.tsx'
import { today } from '../../data/today.ts'
import { Badge } from '../../ui/badge.tsx'
import { latenessOf, useMoment, type OpenedCase } from '../case/index.ts'

const bases = ['law', 'organisation', 'default-to-confirm'] as const

/** How long she has been held, until when a rule says she may be, and what that rule rests on; without one that is said. */
export function CustodyLine(props: {
  readonly opened: OpenedCase
  readonly stay: StayView
  readonly stays: readonly StayView[]
  readonly isFormer?: true
}) {
  const t = useText('journey')
  const moment = useMoment()
  const { opened, stay } = props
  const own = heldOf(stay)
  if (!own || own.until !== 'still-there') return null
  const since = heldSince(
    own,
    props.stays.flatMap((other) => heldOf(other) ?? []),
  )
  const n = since ? daysBetween(since.day, today()) : 0
  const { state } = opened.case
  const isCounted =
    !props.isFormer && (state === 'open' || state === 'on-hold') && opened.reads.includes('course')
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
      {props.isFormer ? <p className="soft">{t('journey.custody.former')}</p> : null}
    </>
  )
}

function heldOf({ id, kind, place, from, until }: StayView): Held | undefined {
  if (!isCustody(kind)) return undefined
  const country = place.country ?? place.placeCode?.slice(0, 2) ?? null
  return { id: id as JourneyStayId, kind, country, from, until }
}
