import { longestOf } from '@amparo/contract/kernel/fields'
import { endSupport, withdrawSupport, type SupportView } from '@amparo/contract/api/supports/supports'
import type { CaseId, SupportId } from '@amparo/domain/kernel/brand'
import { supportEndReasons, type SupportEndReason } from '@amparo/domain/support/support'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { useToast } from '../../ui/toast.tsx'
import { WordsForm } from '../case/index.ts'
import { AnswerInvitation } from './answer-invitation.tsx'
import { changedBySupports } from './changed-by-supports.ts'
import { SupportFacts, SupportState } from './support-facts.tsx'

/** One colleague on the case, and what may be done about her support. */
export function SupportEntry(props: {
  readonly support: SupportView
  readonly caseId: CaseId
  readonly mayInvite: boolean
}) {
  const t = useText('support')
  const words = useText('case')
  const { support, caseId, mayInvite } = props
  const [isEnding, setEnding] = useState(false)
  const of = { caseId, supportId: support.id as SupportId }
  const mayEnd = support.state === 'accepted' && !support.isOver && (mayInvite || support.isMine)
  const mayWithdraw = support.state === 'invited' && mayInvite
  const label = t(mayWithdraw ? 'support.withdraw' : 'support.end')
  return (
    <section className="entry" aria-label={support.name ?? ''}>
      <h3 className="entry-title">{support.name}</h3>
      <p className="row">
        <span>{words(`case.supportRole.${support.role}`)}</span>
        <SupportState support={support} />
        {support.left && mayEnd ? <span className="soft">{t('support.left')}</span> : null}
      </p>
      <SupportFacts support={support} />
      {support.isMine && support.state === 'invited' ? <AnswerInvitation of={of} /> : null}
      {isEnding ? (
        <EndForm of={of} isInvitation={mayWithdraw} onDone={() => setEnding(false)} />
      ) : mayEnd || mayWithdraw ? (
        <p>
          <Button onPress={() => setEnding(true)}>
            {label}
            <span className="only-read"> · {support.name}</span>
          </Button>
        </p>
      ) : null}
    </section>
  )
}

function EndForm(props: {
  readonly of: { readonly caseId: CaseId; readonly supportId: SupportId }
  readonly isInvitation: boolean
  readonly onDone: () => void
}) {
  const t = useText('support')
  const say = useToast()
  const { of, isInvitation } = props
  const [because, setBecause] = useState<SupportEndReason | undefined>(undefined)
  const end = useCommand(endSupport, changedBySupports)
  const withdraw = useCommand(withdrawSupport, changedBySupports)
  const save = async (words: string) => {
    const answer = isInvitation
      ? await withdraw.send({ ...of, words })
      : because
        ? await end.send({ ...of, because, words })
        : { ok: false }
    if (!answer.ok) return false
    say({ words: t(isInvitation ? 'support.withdrawn' : 'support.ended') })
    props.onDone()
    return true
  }
  return (
    <WordsForm
      caseId={of.caseId}
      form="support-end"
      of={of.supportId}
      name={`end support ${of.supportId}`}
      label={t('support.words')}
      longest={longestOf(endSupport.input.shape.words)}
      required={because === 'other'}
      saveLabel={t(isInvitation ? 'support.withdraw' : 'support.end')}
      command={isInvitation ? withdraw : end}
      mayNotSave={!isInvitation && because === undefined}
      onSave={save}
      onBack={props.onDone}
    >
      {isInvitation ? null : (
        <RadioGroup
          label={t('support.end.why')}
          choices={supportEndReasons.map((value) => ({ value, label: t(`support.end.${value}`) }))}
          value={because}
          onChange={setBecause}
        />
      )}
    </WordsForm>
  )
}
