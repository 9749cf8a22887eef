/** To the first necessary question without an answer, where it is on the page: on a phone the summary names the parts. */
export function goToNeeded(): void {
  const item = document.querySelector('[data-needed]')
  item?.querySelector<HTMLElement>('input, textarea, select, button')?.focus()
}
