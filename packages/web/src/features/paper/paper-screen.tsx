import { listForms } from '@amparo/contract/api/assessments/assessment'
import { parseForm } from '@amparo/domain/form/check-form'
import { paperOf, type Paper } from '@amparo/domain/form/paper'
import { useEffect, useState } from 'react'
import type { ScreenProps } from '../../app/screen.ts'
import { hrefTo } from '../../app/screens.ts'
import { catalogueOf, type Language } from '../../app/words/languages.ts'
import type { WordStore } from '../../app/words/word-store.ts'
import { wordsOf } from '../../app/words/words-of.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ConsentToRead } from './consent-to-read.tsx'
import { PaperSheet } from './paper-sheet.tsx'
import { consentAgeOf, isTypedPaper, paperAreas, typedPaper } from './typed-papers.ts'
import { useWordsIn } from './use-words-in.ts'

const sizes = ['a4', 'letter'] as const
type Size = (typeof sizes)[number]

/** One form, blank, as it will be printed; in either language, on either size of sheet (letter is the region's). */
export function PaperScreen({ params }: ScreenProps) {
  const t = useText('paper')
  const { language: shown } = useLanguage()
  const [catalogue, setCatalogue] = useState(catalogueOf(shown))
  const [size, setSize] = useState<Size>('letter')
  const language: Language = catalogue === catalogueOf(shown) ? shown : catalogue === 'en' ? 'en' : 'es-419'
  const id = params['form'] ?? ''
  const words = useWordsIn(language, paperAreas)
  const forms = useQuery(listForms, isTypedPaper(id) ? undefined : {})
  const found = forms.value?.items.find((one) => one.name === id)
  const read = found ? parseForm(found.definition) : undefined
  const paper = words && sheetOf(id, read?.ok ? read.value : undefined, words)
  const isUnknown = !isTypedPaper(id) && forms.value !== undefined && !read?.ok
  useFoot(
    paper && words ? words.text('paper')('sheet.foot', { title: paper.title, version: paper.version }) : '',
  )
  const age = consentAgeOf(id)
  return (
    <Page title={t('paper.title')} back={{ href: hrefTo('forms'), label: t('paper.back') }}>
      {forms.problem ? <ProblemNotice problem={forms.problem} onRetry={forms.refresh} /> : null}
      {isUnknown ? <Banner meaning="information">{t('paper.unknown')}</Banner> : null}
      {!paper && !isUnknown && !forms.problem ? <Skeleton lines={8} /> : null}
      {paper && words ? (
        <>
          <div className="sheet-around columns">
            <RadioGroup
              label={t('paper.language')}
              inline
              choices={(['es', 'en'] as const).map((value) => ({
                value,
                label: t(`paper.language.${value}`),
              }))}
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
            <p>
              <Button weight="main" onPress={() => print()}>
                {t('paper.print')}
              </Button>
            </p>
          </div>
          <div className={`sheet-on-${size}`}>
            <PaperSheet paper={paper} words={words}>
              {age === undefined ? null : <ConsentToRead age={age} words={words} />}
            </PaperSheet>
          </div>
        </>
      ) : null}
    </Page>
  )
}

function sheetOf(
  id: string,
  definition: Parameters<typeof paperOf>[0] | undefined,
  words: WordStore,
): Paper | undefined {
  if (isTypedPaper(id)) return typedPaper(id, words)
  return definition && paperOf(definition, (text) => wordsOf(text, words.language))
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
