import type { CustodyReviewView } from '@amparo/contract/api/custody-reviews/custody-reviews'
import type { StayView } from '@amparo/contract/api/journey/journey'
import { taskWhy } from '@amparo/contract/api/tasks/task-why'
import type { CaseId, JourneyStayId } from '@amparo/domain/kernel/brand'
import { between } from '../../app/words/between.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useOpenForm } from '../../data/use-draft.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { latenessOf, useMoment, type OpenedCase } from '../case/index.ts'
import { CustodyLine, isCountedHere, type JourneyWords } from '../journey/index.ts'
import { draftOfReview, ReviewEntry, ReviewForm } from './review-entry.tsx'

const bases = ['law', 'inter-agency-guidelines', 'organisation', 'default-to-confirm'] as const

/** One place that she may not leave: its time, when it is reviewed next, and what the reviews found out. */
export function StayInCustody(props: {
  readonly caseId: CaseId
  readonly opened: OpenedCase
  readonly stay: StayView
  readonly stays: readonly StayView[]
  /** Who wrote it down, where that was in the former case. */
  readonly from: string | undefined
  readonly words: JourneyWords
  readonly reviews: readonly CustodyReviewView[]
  readonly former: readonly CustodyReviewView[]
  readonly formerOrganisation: string
  readonly mayWrite: boolean
}) {
  const t = useText('custody')
  const journey = useText('journey')
  const { caseId, opened, stay, from, words, mayWrite } = props
  const [isWriting, setWriting] = useOpenForm(draftOfReview(caseId, stay.id))
  const reviews = [
    ...props.reviews.map((review) => ({ review, by: undefined })),
    ...props.former.map((review) => ({ review, by: props.formerOrganisation })),
  ].toSorted((one, other) => other.review.on.localeCompare(one.review.on))
  // She may have been at one place twice.
  const title = [words.stay(stay), words.span(stay)].join(between)
  return (
    <Card
      title={title}
      actions={
        mayWrite && !isWriting ? (
          <Button icon="add" onPress={() => setWriting(true)}>
            {t('custody.add')}
            <span className="only-read"> · {title}</span>
          </Button>
        ) : null
      }
    >
      {from ? <p className="soft">{journey('journey.former', { org: from })}</p> : null}
      <CustodyLine {...{ opened, stay, caseId, words }} stays={props.stays} isHere />
      <NextReview opened={opened} stay={stay} />
      {isWriting && mayWrite ? (
        <ReviewForm
          caseId={caseId}
          stayId={stay.id as JourneyStayId}
          before={undefined}
          onDone={() => setWriting(false)}
        />
      ) : null}
      <h3 className="entry-sub">{t('custody.reviews')}</h3>
      {reviews.length === 0 ? <p className="soft">{t('custody.none')}</p> : null}
      <ul className="entries" aria-label={t('custody.reviews')}>
        {reviews.map(({ review, by }) => (
          <li key={review.id}>
            <ReviewEntry {...{ caseId, review, mayWrite }} from={by} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** By when it is asked again, and what that rests on; without a rule that is said. */
function NextReview({ opened, stay }: { readonly opened: OpenedCase; readonly stay: StayView }) {
  const t = useText('custody')
  const moment = useMoment()
  const task = opened.tasks.find(({ kind, subjectId }) => kind === 'review-custody' && subjectId === stay.id)
  const why = taskWhy.safeParse(task?.why).data?.basis
  const basis = bases.find((one) => one === why)
  if (!task)
    return isCountedHere(opened) && stay.until === 'still-there' ? (
      <p className="soft">{t('custody.next.noRule')}</p>
    ) : null
  return (
    <>
      <p className="facts">
        <Badge meaning={latenessOf(task.dueAt).isLate ? 'danger' : 'neutral'}>
          {t('custody.next', { when: moment(task.dueAt) })}
        </Badge>
      </p>
      <p className="soft">{t(`custody.next.${basis ?? 'agreed'}`)}</p>
    </>
  )
}
