/** To the first necessary question without an answer, where it is on the page: on a phone the summary names the parts. */
export function goToNeeded(): void {
  goTo('[data-needed]')
}

/** To the first answer that holds two versions. */
export function goToVersions(): void {
  goTo('[data-versions]')
}

function goTo(which: string): void {
  const item = document.querySelector(which)
  item?.querySelector<HTMLElement>('input, textarea, select, button')?.focus()
}
