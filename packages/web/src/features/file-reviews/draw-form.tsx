import {
  drawFileReview,
  fileReviewChoices,
  listFileReviews,
} from '@amparo/contract/api/file-reviews/file-reviews'
import {
  daysSinceClosing,
  largestSample,
  reviewedStates,
  type ReviewedStates,
} from '@amparo/domain/file-review/file-review'
import type { TeamId, UserId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { hrefTo } from '../../app/screens.ts'
import { navigate } from '../../app/router.tsx'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { useCommand } from '../../data/use-command.ts'
import { useQuery } from '../../data/use-query.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { FormFoot } from '../../ui/form-foot.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Select } from '../../ui/select.tsx'
import { useToast } from '../../ui/toast.tsx'

const usualSize = 6

/** Whose files, which and how many; the rest is left to chance. */
export function DrawForm({ onDone }: { readonly onDone: () => void }) {
  const t = useText('file-review')
  const say = useToast()
  const query = useQuery(fileReviewChoices, {})
  const command = useCommand(drawFileReview, [listFileReviews])
  const [reviewId] = useState(() => newId<'FileReviewId'>())
  const [whose, setWhose] = useState<string | undefined>(undefined)
  const [states, setStates] = useState<ReviewedStates>('open')
  const [size, setSize] = useState<number | undefined>(usualSize)
  const [byWorker, setByWorker] = useState(true)
  const { teams = [], workers = [] } = query.value ?? {}
  const isOneWorker = workers.some(({ id }) => id === whose)
  const draw = async () => {
    if (size === undefined) return
    const of = isOneWorker ? { workerId: whose as UserId } : whose ? { teamId: whose as TeamId } : {}
    const answer = await command.send({ reviewId, ...of, states, size, byWorker: byWorker && !isOneWorker })
    if (!answer.ok) return
    say({ words: t('file-review.drawn') })
    onDone()
    navigate(hrefTo('file-review', { reviewId }))
  }
  return (
    <form
      className="entry stack"
      aria-label={t('file-review.draw')}
      onSubmit={(event) => {
        event.preventDefault()
        void draw()
      }}
    >
      {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
      <p className="soft">{t('file-review.draw.fair')}</p>
      <Select
        label={t('file-review.draw.who')}
        choices={[
          ...teams.map(({ id, name }) => ({ value: id, label: t('file-review.draw.team', { name }) })),
          ...workers.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={whose}
        onChange={setWhose}
        unanswered={t('file-review.draw.everybody')}
      />
      <RadioGroup
        label={t('file-review.draw.states')}
        choices={reviewedStates.map((value) => ({
          value,
          label: t(`file-review.draw.states.${value}`, { days: daysSinceClosing }),
        }))}
        value={states}
        onChange={setStates}
      />
      <NumberField
        label={t('file-review.draw.size')}
        hint={t('file-review.draw.size.help', { most: largestSample })}
        value={size}
        onChange={setSize}
        least={1}
        most={largestSample}
      />
      {isOneWorker ? null : (
        <Checkbox label={t('file-review.draw.byWorker')} checked={byWorker} onChange={setByWorker} />
      )}
      <FormFoot
        busy={command.state === 'sending'}
        problem={command.problem}
        unsaved={false}
        saveLabel={t('file-review.draw.save')}
        mayNotSave={size === undefined}
        onBack={onDone}
      />
    </form>
  )
}
