/** What must stay in sight while a message stands over the page: what has the focus, and the button that counts. */
const counting = 'main .button-main, main :focus, header :focus, nav :focus'
const gap = 8
/** A page that still moves is waited for, so that the message does not run about under the eyes. */
const settled = 150

type Band = { readonly top: number; readonly bottom: number }

/** The lowest top edge between the bars at which nothing is covered; the lowest of all where there is no room. */
export function clearTop(height: number, room: Band, taken: readonly Band[]): number {
  const lowest = room.bottom - height
  let top = lowest
  for (;;) {
    const covered = taken.filter((band) => band.top < top + height + gap && band.bottom > top - gap)
    if (covered.length === 0) return top
    top = Math.min(...covered.map((band) => band.top)) - height - gap
    if (top < room.top) return lowest
  }
}

/** Moves the message to where it covers nothing that counts, now and whenever focus or page move. */
export function keepClear(message: HTMLElement): () => void {
  const place = () => {
    const box = message.getBoundingClientRect()
    const beside = ({ left, right }: DOMRect) => left < box.right && right > box.left
    const taken = [...document.querySelectorAll(counting)]
      .filter((element) => !message.contains(element))
      .map((element) => element.getBoundingClientRect())
      .filter(beside)
    const bar = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0
    const nav = document.querySelector('.nav')?.getBoundingClientRect()
    // At a desk the sections stand at the side.
    const floor = nav && nav.top > innerHeight / 2 ? nav.top : innerHeight
    const top = clearTop(box.height, { top: Math.max(bar, 0) + gap, bottom: floor - gap }, taken)
    message.style.setProperty('inset-block-start', `${Math.round(top)}px`)
  }
  let waiting: ReturnType<typeof setTimeout> | undefined
  const placeSoon = () => {
    clearTimeout(waiting)
    waiting = setTimeout(place, settled)
  }
  place()
  const resized = new ResizeObserver(placeSoon)
  resized.observe(message)
  resized.observe(document.body)
  addEventListener('focusin', place)
  addEventListener('scroll', placeSoon, { capture: true, passive: true })
  addEventListener('resize', placeSoon)
  return () => {
    clearTimeout(waiting)
    resized.disconnect()
    removeEventListener('focusin', place)
    removeEventListener('scroll', placeSoon, { capture: true })
    removeEventListener('resize', placeSoon)
  }
}
