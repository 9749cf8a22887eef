import { useText } from '../app/words/words-context.tsx'
import { Button, type ButtonWeight } from './button.tsx'
import { DraftNote } from './draft-note.tsx'
import { ProblemNotice, type NoticedProblem } from './problem-notice.tsx'

/** The end of a form that is written in place: what went wrong, what is not saved yet, save, go back. */
export function FormFoot(props: {
  readonly busy: boolean
  readonly problem?: NoticedProblem | undefined
  /** Something was typed that is only on this screen. */
  readonly unsaved?: boolean
  /** When it was kept as a draft. */
  readonly keptAt?: string | undefined
  readonly saveLabel?: string
  readonly saveWeight?: ButtonWeight
  readonly mayNotSave?: boolean
  readonly onBack?: (() => void) | undefined
}) {
  const t = useText('ui')
  return (
    <>
      {props.problem ? <ProblemNotice problem={props.problem} /> : null}
      <DraftNote unsaved={props.unsaved ?? false} keptAt={props.keptAt} />
      <div className="row">
        <Button
          type="submit"
          weight={props.saveWeight ?? 'main'}
          disabled={props.mayNotSave ?? false}
          busy={props.busy}
        >
          {props.saveLabel ?? t('ui.save')}
        </Button>
        {props.onBack ? (
          <Button weight="quiet" onPress={props.onBack}>
            {t('ui.back')}
          </Button>
        ) : null}
      </div>
    </>
  )
}
