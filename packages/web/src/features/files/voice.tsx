import { useEffect, useRef } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import type { Draft } from '../../data/use-draft.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { useToast } from '../../ui/toast.tsx'
import { Recorder } from './recorder.tsx'
import { beginSending } from './send-file.ts'
import { SendingProgress } from './sending-progress.tsx'
import { useSending } from './use-sending.ts'
import type { Voice } from './use-voice.ts'

/** Asked first, then recorded where it is said; it goes with the answer that is written around it. */
export function VoiceField(props: {
  readonly voice: Draft<Voice>
  readonly onRunning: (isRunning: boolean) => void
}) {
  const t = useText('file')
  const { value, update } = props.voice
  return (
    <div className="stack">
      <RadioGroup
        label={t('file.agreed.audio')}
        hint={t('file.agreed.hint')}
        inline
        choices={[
          { value: 'yes', label: t('file.agreed.yes') },
          { value: 'no', label: t('file.agreed.no') },
        ]}
        value={value.agreed}
        onChange={(agreed) => update({ agreed, sound: undefined })}
      />
      {value.agreed === 'no' ? <p role="status">{t('file.agreed.none')}</p> : null}
      {value.agreed === 'yes' ? (
        <Recorder
          recorded={value.sound}
          onRecorded={(sound) => update({ sound })}
          onRunning={props.onRunning}
        />
      ) : null}
    </div>
  )
}

/**
 * The answer is saved; the voice that belongs to it follows piece by piece. On a line that breaks it stays in the page,
 * says so, and goes on when the line is back or somebody asks for it.
 */
export function VoiceOnItsWay({ voice }: { readonly voice: Draft<Voice> }) {
  const t = useText('file')
  const say = useToast()
  const { state, start } = useSending()
  const hasBegun = useRef(false)
  const { told, sound } = voice.value
  const done = () => {
    voice.discard()
    say({ words: t('file.added') })
  }
  useEffect(() => {
    if (hasBegun.current || !told || !sound) return
    hasBegun.current = true
    void (async () => {
      const sending = voice.value.sending ?? (await beginSending(told, sound))
      voice.update({ sending })
      if (await start(sending)) done()
    })()
  })
  useEffect(() => {
    if (state.kind !== 'broken') return undefined
    const goOn = () => void state.again().then((isHere) => (isHere ? done() : undefined))
    addEventListener('online', goOn)
    return () => removeEventListener('online', goOn)
  })
  const isBroken = state.kind === 'broken'
  return (
    <Card title={t('file.voice')}>
      <Banner meaning={isBroken ? 'warning' : 'information'} live>
        <p>{t(isBroken ? 'file.voice.notHere' : 'file.voice.onItsWay')}</p>
      </Banner>
      <SendingProgress state={state} onHere={done} />
      {isBroken ? (
        <p>
          <Button weight="quiet" onPress={voice.discard}>
            {t('file.voice.drop')}
          </Button>
        </p>
      ) : null}
    </Card>
  )
}
