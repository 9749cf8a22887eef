/**
 * A browser keeps a page that was left as it stood, to show it again on the way back: also after the person signed
 * out or changed her organisation on the page that came after. It is kept empty, and made anew when it comes back.
 */
export function keepNothingFrozen(): void {
  addEventListener('pagehide', (event) => {
    if (event.persisted) document.documentElement.hidden = true
  })
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload()
  })
}
