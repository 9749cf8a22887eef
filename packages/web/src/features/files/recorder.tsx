import { useEffect, useRef, useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Sound } from './sound.tsx'

type State = 'ready' | 'asking' | 'recording' | 'refused' | 'none'

/** Longer than any consent that is said aloud; it stops by itself before the file grows too large to be sent. */
const mostMinutes = 20

/** Records a voice on this device: start, stop, listen, again. Nothing is kept before it is sent. */
export function Recorder(props: {
  readonly recorded: Blob | undefined
  readonly onRecorded: (sound: Blob | undefined) => void
  /** Whoever saves what stands around it waits until it was ended. */
  readonly onRunning?: (isRunning: boolean) => void
}) {
  const t = useText('file')
  const [state, setState] = useState<State>('ready')
  const [seconds, setSeconds] = useState(0)
  const [address, setAddress] = useState(() => props.recorded && URL.createObjectURL(props.recorded))
  const running = useRef<MediaRecorder>(undefined)
  useEffect(() => {
    if (state !== 'recording') return undefined
    const clock = setInterval(() => setSeconds((before) => before + 1), 1000)
    return () => clearInterval(clock)
  }, [state])
  useEffect(() => {
    if (seconds >= mostMinutes * 60) running.current?.stop()
  }, [seconds])
  const { onRunning } = props
  const isRunning = state === 'asking' || state === 'recording'
  useEffect(() => {
    onRunning?.(isRunning)
    return () => onRunning?.(false)
  }, [onRunning, isRunning])
  useEffect(
    () => () => {
      for (const track of running.current?.stream.getTracks() ?? []) track.stop()
    },
    [],
  )
  useEffect(() => () => void (address && URL.revokeObjectURL(address)), [address])
  const start = async () => {
    setState('asking')
    props.onRecorded(undefined)
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
      const recorder = new MediaRecorder(stream, { audioBitsPerSecond: 32_000 })
      const pieces: Blob[] = []
      recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data))
      recorder.addEventListener('stop', () => {
        for (const track of stream.getTracks()) track.stop()
        running.current = undefined
        setState('ready')
        const sound = new Blob(pieces, { type: recorder.mimeType })
        setAddress(URL.createObjectURL(sound))
        props.onRecorded(sound)
      })
      running.current = recorder
      setSeconds(0)
      recorder.start(1000)
      setState('recording')
    } catch (error) {
      const isRefused = error instanceof DOMException && error.name === 'NotAllowedError'
      setState(isRefused ? 'refused' : 'none')
    }
  }
  const minutes = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return (
    <div className="stack">
      <p role="status">
        {state === 'recording' ? t('file.recording') : null}
        {state === 'refused' ? t('file.microphone.refused') : null}
        {state === 'none' ? t('file.microphone.none') : null}
      </p>
      {/* Seconds are for the eye: read out one by one they would drown the voice. */}
      {state === 'recording' ? <p aria-hidden="true">{minutes}</p> : null}
      <div className="row">
        {state === 'recording' ? (
          <Button weight="main" icon="close" onPress={() => running.current?.stop()}>
            {t('file.record.stop')}
          </Button>
        ) : (
          <Button
            icon={props.recorded ? 'undo' : 'add'}
            busy={state === 'asking'}
            onPress={() => void start()}
          >
            {t(props.recorded ? 'file.record.again' : 'file.record')}
          </Button>
        )}
      </div>
      {props.recorded && address && state !== 'recording' ? (
        <Sound address={address} label={t('file.record.listen')} />
      ) : null}
    </div>
  )
}
