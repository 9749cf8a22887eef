import { useEffect, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { Area } from '../../app/words/areas.ts'
import { catalogueOf, type Language } from '../../app/words/languages.ts'
import type { WordStore } from '../../app/words/word-store.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useWordsIn } from './use-words-in.ts'

const sizes = ['a4', 'letter'] as const
type Size = (typeof sizes)[number]

export type PrintLanguage = 'es' | 'en'

/**
 * What will be printed, in either language, on either size of sheet (letter is the region's). Nothing around it goes to
 * the printer.
 */
export function PrintFrame(props: {
  readonly areas: readonly Area[]
  /** At the foot of every page. */
  readonly foot: (words: WordStore) => string
  /** Before it is printed; it is not, where this says no. */
  readonly beforePrinting?: (language: PrintLanguage) => Promise<boolean>
  /** What is only known of a sheet that leaves the printer is put on it now. */
  readonly onPrinting?: () => void
  readonly notice?: ReactNode
  readonly children: (words: WordStore) => ReactNode
}) {
  const t = useText('paper')
  const { language: shown } = useLanguage()
  const [catalogue, setCatalogue] = useState<PrintLanguage>(catalogueOf(shown))
  const [size, setSize] = useState<Size>('letter')
  const [isAsking, setAsking] = useState(false)
  const language: Language = catalogue === catalogueOf(shown) ? shown : catalogue === 'en' ? 'en' : 'es-419'
  const words = useWordsIn(language, props.areas)
  useFoot(words ? props.foot(words) : '')
  if (!words) return <Skeleton lines={8} />
  const printIt = async () => {
    setAsking(true)
    const may = await (props.beforePrinting?.(catalogue) ?? true)
    setAsking(false)
    if (!may) return
    flushSync(() => props.onPrinting?.())
    print()
  }
  return (
    <>
      <div className="sheet-around columns">
        <RadioGroup
          label={t('paper.language')}
          inline
          choices={(['es', 'en'] as const).map((value) => ({ value, label: t(`paper.language.${value}`) }))}
          value={catalogue}
          onChange={setCatalogue}
        />
        <RadioGroup
          label={t('paper.size')}
          inline
          choices={sizes.map((value) => ({ value, label: t(`paper.size.${value}`) }))}
          value={size}
          onChange={setSize}
        />
        {props.notice}
        <p>
          <Button weight="main" busy={isAsking} onPress={() => void printIt()}>
            {t('paper.print')}
          </Button>
        </p>
      </div>
      <div className={`sheet-on-${size}`}>{props.children(words)}</div>
    </>
  )
}

/** What stands at the foot of every page; the page boxes of a style sheet take their words from here. */
function useFoot(foot: string): void {
  useEffect(() => {
    const { style } = document.documentElement
    style.setProperty('--sheet-foot', JSON.stringify(foot))
    return () => {
      style.removeProperty('--sheet-foot')
    }
  }, [foot])
}
