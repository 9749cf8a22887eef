import {
  endProtocol,
  listProtocols,
  offerProtocol,
  resumeProtocol,
  returnProtocol,
  showProtocol,
  signProtocol,
  suspendProtocol,
} from '@amparo/contract/api/protocols/protocols'
import type { SharingProtocolId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toast.tsx'
import { ConfirmedForm } from '../administration/index.ts'
import type { ShownProtocol } from './protocol-draft.ts'

type Step = Exclude<ShownProtocol['moves'][number], 'write'>
type WithWords = 'return' | 'suspend' | 'resume' | 'end'

/** What I may do with it now; each step says what it means before it is taken. */
export function ProtocolMoves(props: {
  readonly shown: ShownProtocol
  readonly onWrite: (which: 'same' | 'new') => void
}) {
  const t = useText('protocol')
  const { moves, protocol } = props.shown
  const [step, setStep] = useState<Step | undefined>(undefined)
  const steps = moves.filter((move): move is Step => move !== 'write')
  const mayReplace = moves.includes('end') && ['in-force', 'suspended', 'expired'].includes(protocol.standing)
  if (step && moves.includes(step))
    return <StepForm key={step} step={step} shown={props.shown} onDone={() => setStep(undefined)} />
  if (moves.length === 0) return null
  return (
    <div className="row">
      {moves.includes('write') ? (
        <Button icon="edit" onPress={() => props.onWrite('same')}>
          {t('protocol.write')}
        </Button>
      ) : null}
      {steps.map((one) => (
        <Button
          key={one}
          weight={one === 'sign' || one === 'offer' ? 'main' : 'plain'}
          onPress={() => setStep(one)}
        >
          {t(`protocol.${one}`)}
        </Button>
      ))}
      {mayReplace ? <Button onPress={() => props.onWrite('new')}>{t('protocol.replace')}</Button> : null}
    </div>
  )
}

function StepForm(props: {
  readonly step: Step
  readonly shown: ShownProtocol
  readonly onDone: () => void
}) {
  const t = useText('protocol')
  const say = useToast()
  const { step } = props
  const [words, setWords] = useState('')
  const after = [listProtocols, showProtocol]
  const offer = useCommand(offerProtocol, after)
  const sign = useCommand(signProtocol, after)
  const told = {
    return: useCommand(returnProtocol, after),
    suspend: useCommand(suspendProtocol, after),
    resume: useCommand(resumeProtocol, after),
    end: useCommand(endProtocol, after),
  } as const satisfies Record<WithWords, unknown>
  const needsWords = step !== 'offer' && step !== 'sign'
  const command = step === 'offer' ? offer : step === 'sign' ? sign : told[step]
  const { id, version } = props.shown.protocol
  const which = { protocolId: id as SharingProtocolId, seen: version }
  const send = async () => {
    const answer = needsWords
      ? await told[step].send({ ...which, words })
      : await (step === 'offer' ? offer : sign).send(which)
    if (!answer.ok) return
    say({ words: t(`protocol.${step}.done`) })
    props.onDone()
  }
  return (
    <ConfirmedForm
      command={command}
      label={t(`protocol.${step}`)}
      isReady={!needsWords || words.trim() !== ''}
      onSend={() => void send()}
      onDone={props.onDone}
    >
      <p>{t(`protocol.${step}.means`)}</p>
      {needsWords ? (
        <TextArea
          label={t('protocol.words')}
          hint={t('protocol.words.hint')}
          value={words}
          onChange={setWords}
          longest={1000}
          rows={3}
        />
      ) : null}
    </ConfirmedForm>
  )
}
