/** How far long work has come: with numbers in words, because a bar alone says too little. */
export function ProgressBar(props: {
  readonly label: string
  readonly value: number
  readonly most: number
  /** "120 de 300 filas". */
  readonly words: string
}) {
  return (
    <div className="progress">
      <div className="progress-words">
        <span>{props.label}</span>
        <span className="soft">{props.words}</span>
      </div>
      <progress className="progress-bar" aria-label={props.label} value={props.value} max={props.most}>
        {props.words}
      </progress>
    </div>
  )
}
