/**
 * A control that has the keys may go away by being pressed: “Add” opens a form in its own place. The browser leaves
 * the keys nowhere then, and a screen reader silent. They go to the form that came, or to the head of the screen.
 */
export function keepKeysInside(): void {
  let last: Element | null = null
  let came: HTMLFormElement | undefined
  const note = (event: FocusEvent) => {
    last = event.target instanceof Element && event.target.closest('main') ? event.target : null
    came = undefined
  }
  const move = () => {
    if (!last || last.isConnected || document.activeElement !== document.body) return
    if (came?.isConnected) came.tabIndex = -1
    const place = came?.isConnected ? came : document.querySelector<HTMLElement>('main h1')
    place?.focus({ preventScroll: true })
  }
  const observer = new MutationObserver((changes) => {
    const added = changes.flatMap(({ addedNodes }) => [...addedNodes])
    for (const node of added)
      if (node instanceof Element) came = node.closest('form') ?? node.querySelector('form') ?? came
    // Whoever moves the keys on purpose does so in the same moment.
    if (last && !last.isConnected) requestAnimationFrame(move)
  })
  addEventListener('focusin', note)
  observer.observe(document.body, { childList: true, subtree: true })
}
