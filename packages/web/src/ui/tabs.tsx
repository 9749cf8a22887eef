import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react'

export type Tab<Id extends string> = { readonly id: Id; readonly label: string; readonly count?: number }

/** A few views of one thing. Arrow keys move, as everywhere; labels stay under 14 letters. */
export function Tabs<Id extends string>(props: {
  readonly label: string
  readonly tabs: readonly Tab<Id>[]
  readonly chosen: Id
  readonly onChoose: (id: Id) => void
  readonly children: ReactNode
}) {
  const base = useId()
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const at = props.tabs.findIndex((tab) => tab.id === props.chosen)
    const forward = document.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const backward = document.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
    const target = { [forward]: at + 1, [backward]: at - 1, Home: 0, End: props.tabs.length - 1 }[event.key]
    const next =
      target === undefined ? undefined : props.tabs[(target + props.tabs.length) % props.tabs.length]
    if (!next) return
    event.preventDefault()
    props.onChoose(next.id)
    list.current?.querySelector<HTMLElement>(`[id="${base}-tab-${next.id}"]`)?.focus()
  }
  return (
    <div className="tabs">
      <div
        className="tab-list"
        role="tablist"
        aria-label={props.label}
        tabIndex={-1}
        ref={list}
        onKeyDown={move}
      >
        {props.tabs.map((tab) => (
          <button
            type="button"
            role="tab"
            key={tab.id}
            id={`${base}-tab-${tab.id}`}
            className="tab"
            aria-selected={tab.id === props.chosen}
            aria-controls={tab.id === props.chosen ? `${base}-panel` : undefined}
            tabIndex={tab.id === props.chosen ? 0 : -1}
            onClick={() => props.onChoose(tab.id)}
          >
            {tab.label}
            {tab.count === undefined ? null : <span className="tab-count">{tab.count}</span>}
          </button>
        ))}
      </div>
      <div
        className="tab-panel"
        role="tabpanel"
        id={`${base}-panel`}
        aria-labelledby={`${base}-tab-${props.chosen}`}
      >
        {props.children}
      </div>
    </div>
  )
}
