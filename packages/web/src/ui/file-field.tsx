import { useState } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { useText } from '../app/words/words-context.tsx'
import { Button } from './button.tsx'
import { FieldHelp, FieldLabel, useFieldIds, type FieldProps } from './field.tsx'
import { Icon } from './icon.tsx'

/**
 * A file from this device: a button of ours, because the browser's own speaks the browser's language. The file may
 * also be dropped on it. What was chosen is said with its name and size.
 */
export function FileField(
  props: FieldProps & {
    readonly accept: readonly string[]
    readonly file: File | undefined
    readonly size: string
    readonly onChoose: (file: File) => void
  },
) {
  const t = useText('ui')
  const ids = useFieldIds(props)
  const [isOver, setOver] = useState(false)
  return (
    <div className="field" role="group" aria-labelledby={ids.label} aria-describedby={ids.describedBy}>
      <FieldLabel {...props} id={ids.label} />
      <FieldHelp ids={ids} hint={props.hint} problem={props.problem} />
      {/* Dropping is one more way for a mouse; the button does the same for everybody. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        className="file-place"
        data-over={isOver ? '' : undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          const [dropped] = event.dataTransfer.files
          if (dropped) props.onChoose(dropped)
        }}
      >
        <FileTrigger
          acceptedFileTypes={props.accept}
          onSelect={(files) => {
            const [chosen] = files ?? []
            if (chosen) props.onChoose(chosen)
          }}
        >
          <Button icon="document">
            {t(props.file ? 'ui.file.chooseOther' : 'ui.file.choose')}
            <span className="only-read"> · {props.label}</span>
          </Button>
        </FileTrigger>
        <p className="file-chosen" role="status">
          {props.file ? (
            <>
              <Icon name="check" size={18} />
              <span>
                <span className="only-read">{t('ui.file.chosen')} </span>
                <code>{props.file.name}</code> · {props.size}
              </span>
            </>
          ) : (
            <span className="soft">{t('ui.file.none')}</span>
          )}
        </p>
      </div>
    </div>
  )
}
