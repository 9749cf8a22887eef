import { recordWish, type showAssignment } from '@amparo/contract/api/assignments/assignments'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { workerWishes, type WorkerWish } from '@amparo/domain/assignment/worker-wish'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { dayOf } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { FormFoot } from '../../ui/form-foot.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { changedByAssignments } from './changed-by-assignments.ts'

/** Whom the child would rather speak with: asked, written down, and counted when somebody is chosen. */
export function WishCard(props: {
  readonly caseId: CaseId
  readonly wish: OutputOf<typeof showAssignment>['wish']
  readonly mayWrite: boolean
}) {
  const t = useText('assignment')
  const { language } = useLanguage()
  const [isAsking, setAsking] = useState(false)
  const { wish } = props
  return (
    <Card title={t('assignment.wish')}>
      {wish ? (
        <>
          <p>{t(`assignment.wish.${wish.wish}`)}</p>
          {wish.words ? <p className="quote">{wish.words}</p> : null}
          {wish.by ? (
            <p className="soft">
              {t('assignment.wish.by', { name: wish.by, date: writeDay(dayOf(wish.recordedAt), language) })}
            </p>
          ) : null}
        </>
      ) : (
        <p className="soft">{t('assignment.wish.none')}</p>
      )}
      {isAsking ? (
        <WishForm caseId={props.caseId} onDone={() => setAsking(false)} />
      ) : props.mayWrite ? (
        <p>
          <Button icon="edit" onPress={() => setAsking(true)}>
            {t('assignment.wish.ask')}
          </Button>
        </p>
      ) : null}
    </Card>
  )
}

function WishForm({ caseId, onDone }: { readonly caseId: CaseId; readonly onDone: () => void }) {
  const t = useText('assignment')
  const say = useToast()
  const [wishId] = useState(() => newId<'WorkerWishId'>())
  const [wish, setWish] = useState<WorkerWish | undefined>(undefined)
  const [words, setWords] = useState('')
  const command = useCommand(recordWish, changedByAssignments)
  const save = async () => {
    if (!wish) return
    const answer = await command.send({ caseId, wishId, wish, words })
    if (!answer.ok) return
    say({ words: t('assignment.wish.saved') })
    onDone()
  }
  return (
    <form
      className="stack"
      aria-label={t('assignment.wish.ask')}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <RadioGroup
        label={t('assignment.wish')}
        choices={workerWishes.map((one) => ({ value: one, label: t(`assignment.wish.${one}`) }))}
        value={wish}
        onChange={setWish}
      />
      <TextField
        label={t('assignment.wish.words')}
        value={words}
        onChange={setWords}
        longest={longestOf(recordWish.input.shape.words)}
      />
      <FormFoot
        busy={command.state === 'sending'}
        problem={command.problem}
        mayNotSave={!wish}
        onBack={onDone}
      />
    </form>
  )
}
