import { useText } from '../../app/words/words-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import type { SendingState } from './use-sending.ts'

/** How far a file is on its way, and what goes on with it where the line broke. */
export function SendingProgress(props: { readonly state: SendingState; readonly onHere: () => void }) {
  const t = useText('file')
  const { state } = props
  if (state.kind === 'idle') return null
  if (state.kind === 'sending')
    return (
      <ProgressBar
        label={t('file.sending')}
        value={state.arrived}
        most={state.parts}
        words={t('file.sending.parts', { here: state.arrived, parts: state.parts })}
      />
    )
  return (
    <>
      <ProblemNotice problem={state.problem} />
      <p>
        <Button
          icon="undo"
          onPress={async () => {
            if (await state.again()) props.onHere()
          }}
        >
          {t('file.goOn')}
        </Button>
      </p>
    </>
  )
}
