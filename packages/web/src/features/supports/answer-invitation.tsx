import { longestOf } from '@amparo/contract/kernel/fields'
import { acceptSupport, declineSupport } from '@amparo/contract/api/supports/supports'
import { giveBackReasons, type GiveBackReason } from '@amparo/domain/assignment/assignment'
import type { CaseId, SupportId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { FormFoot } from '../../ui/form-foot.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toast.tsx'
import { changedBySupports } from './changed-by-supports.ts'

type Which = { readonly caseId: CaseId; readonly supportId: SupportId }

/** Yes, or no with a reason; a conflict of interest needs no further words. */
export function AnswerInvitation({ of }: { readonly of: Which }) {
  const t = useText('support')
  const say = useToast()
  const [isDeclining, setDeclining] = useState(false)
  const command = useCommand(acceptSupport, changedBySupports)
  const take = async () => {
    const answer = await command.send(of)
    if (answer.ok) say({ words: t('support.accepted') })
  }
  if (isDeclining) return <Decline of={of} onBack={() => setDeclining(false)} />
  return (
    <>
      {command.problem ? <ProblemNotice problem={command.problem} /> : null}
      <div className="row">
        <Button weight="main" icon="check" busy={command.state === 'sending'} onPress={() => void take()}>
          {t('support.accept')}
        </Button>
        <Button onPress={() => setDeclining(true)}>{t('support.decline')}</Button>
      </div>
    </>
  )
}

function Decline({ of, onBack }: { readonly of: Which; readonly onBack: () => void }) {
  const t = useText('support')
  const say = useToast()
  const [because, setBecause] = useState<GiveBackReason | undefined>(undefined)
  const [words, setWords] = useState('')
  const command = useCommand(declineSupport, changedBySupports)
  const needsWords = because !== undefined && because !== 'conflict'
  const mayNotSave = because === undefined || (needsWords && words.trim() === '')
  const send = async () => {
    if (!because || mayNotSave) return
    const answer = await command.send({ ...of, because, words })
    if (answer.ok) say({ words: t('support.declined') })
  }
  return (
    <form
      className="stack"
      aria-label={t('support.decline')}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <RadioGroup
        label={t('support.decline.why')}
        choices={giveBackReasons.map((value) => ({ value, label: t(`support.declined.${value}`) }))}
        value={because}
        onChange={setBecause}
      />
      {needsWords ? (
        <TextArea
          label={t('support.words')}
          value={words}
          onChange={setWords}
          longest={longestOf(declineSupport.input.shape.words)}
          rows={2}
        />
      ) : null}
      <FormFoot
        busy={command.state === 'sending'}
        problem={command.problem}
        saveLabel={t('support.decline')}
        mayNotSave={mayNotSave}
        onBack={onBack}
      />
    </form>
  )
}
