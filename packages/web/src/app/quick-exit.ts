/**
 * Leaving in a hurry, with someone looking over the shoulder. Guarantees: the window is empty at once; a neutral
 * page takes the place of this one in the history; going back leads to the neutral page again, not to a case;
 * the session is ended, so that even a restored window shows nothing; and an answer of a form that was being
 * typed is with the server before that. Relies on `mayStart` being called before anything is drawn, also when the
 * browser restores a page from its memory.
 */
const leftKey = 'amparo.left'
export const neutralPage = '/medidas.html'

/** An empty window is safe but looks odd: on a bad line, what was typed is given this long a start and no more. */
const longestHeadStart = 1000

export async function leaveQuickly(work: {
  /** Until the server has what was typed; at once where nothing was. */
  readonly sendWork: () => Promise<void>
  readonly endSession: () => void
}): Promise<void> {
  sessionStorage.setItem(leftKey, '1')
  document.title = '…'
  const sent = work.sendWork()
  document.body.replaceChildren()
  // The session must not end before what was sent in it has come in.
  await Promise.race([sent, new Promise((resolve) => setTimeout(resolve, longestHeadStart))])
  work.endSession()
  location.replace(neutralPage)
}

/** False after leaving, when this page was reached by going back: then the neutral page is on its way. */
export function mayStart(): boolean {
  addEventListener('pageshow', (event) => {
    if (event.persisted && sessionStorage.getItem(leftKey)) location.replace(neutralPage)
  })
  if (!sessionStorage.getItem(leftKey)) return true
  const [entry] = performance.getEntriesByType('navigation')
  if (entry instanceof PerformanceNavigationTiming && entry.type === 'navigate') {
    // Someone typed the address or opened a bookmark: that is coming back on purpose.
    sessionStorage.removeItem(leftKey)
    return true
  }
  location.replace(neutralPage)
  return false
}
