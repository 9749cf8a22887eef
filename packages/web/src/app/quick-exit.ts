/**
 * Leaving in a hurry, with someone looking over the shoulder. Guarantees: the window is empty at once; a neutral
 * page takes the place of this one in the history; going back leads to the neutral page again, not to a case;
 * and the session is ended, so that even a restored window shows nothing. Relies on `mayStart` being called
 * before anything is drawn, also when the browser restores a page from its memory.
 */
const leftKey = 'amparo.left'
export const neutralPage = '/medidas.html'

export function leaveQuickly(endSession: () => void): void {
  sessionStorage.setItem(leftKey, '1')
  document.title = '…'
  document.body.replaceChildren()
  endSession()
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
