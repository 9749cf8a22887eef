import { writeDay, writeTime } from '../app/words/dates.ts'
import { useLanguage, useText } from '../app/words/words-context.tsx'

/** “…at 2:05 PM” of today, “…on 12 Mar 2026” of another day, in the clock of the device. */
export function useDraftMoment(): (kind: 'kept' | 'found', instant: string) => string {
  const t = useText('ui')
  const { language } = useLanguage()
  return (kind, instant) => {
    const at = new Date(instant)
    if (at.toDateString() === new Date().toDateString()) {
      const time = writeTime(instant, language)
      // A la una, a las dos.
      return at.getHours() % 12 === 1
        ? t(`ui.draft.${kind}AtOne`, { time })
        : t(`ui.draft.${kind}At`, { time })
    }
    const day = [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) =>
      String(part).padStart(2, '0'),
    )
    return t(`ui.draft.${kind}On`, { date: writeDay(day.join('-'), language) })
  }
}
