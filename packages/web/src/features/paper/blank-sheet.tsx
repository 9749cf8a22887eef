import { listForms } from '@amparo/contract/api/assessments/assessment'
import { parseForm } from '@amparo/domain/form/check-form'
import { paperOf, type Paper } from '@amparo/domain/form/paper'
import { makeSheetId } from '@amparo/domain/form/sheet-id'
import { useState, type ReactNode } from 'react'
import type { WordStore } from '../../app/words/word-store.ts'
import { wordsOf } from '../../app/words/words-of.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { Banner } from '../../ui/banner.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ConsentToRead } from './consent-to-read.tsx'
import { PaperSheet } from './paper-sheet.tsx'
import { PrintFrame, type PrintLanguage } from './print-frame.tsx'
import { consentAgeOf, isTypedPaper, paperAreas, typedPaper } from './typed-papers.ts'

/** Which sheet it is, as the record of accesses names it. */
export type WhichSheet = { readonly formVersionId: string } | { readonly typed: string }

/** One form with nothing in it but the code of a case, where it is printed from inside one. */
export function BlankSheet(props: {
  readonly id: string
  readonly code?: string
  readonly notice?: ReactNode
  readonly beforePrinting?: (sheet: WhichSheet, language: PrintLanguage) => Promise<boolean>
}) {
  const t = useText('paper')
  const { id, code, beforePrinting } = props
  const typed = isTypedPaper(id) ? id : undefined
  // Each one that leaves the printer is another.
  const [chance, setChance] = useState<Uint8Array | undefined>(undefined)
  const forms = useQuery(listForms, typed ? undefined : {})
  const found = forms.value?.items.find((one) => one.name === id)
  const read = found ? parseForm(found.definition) : undefined
  const definition = read?.ok ? read.value : undefined
  if (forms.problem) return <ProblemNotice problem={forms.problem} onRetry={forms.refresh} />
  if (!typed && !definition)
    return forms.value ? <Banner meaning="information">{t('paper.unknown')}</Banner> : <Skeleton lines={8} />
  const paperIn = (words: WordStore): Paper | undefined =>
    typed
      ? typedPaper(typed, words)
      : definition && paperOf(definition, (text) => wordsOf(text, words.language))
  const age = consentAgeOf(id)
  const isCounted = code !== undefined && found !== undefined && definition !== undefined
  const number =
    isCounted && chance
      ? makeSheetId({ code, form: definition.form, version: found.number }, chance)
      : undefined
  const sheet: WhichSheet = typed ? { typed } : { formVersionId: found?.formVersionId ?? '' }
  return (
    <PrintFrame
      areas={paperAreas}
      foot={(words) => {
        const { title = '', version = 1 } = paperIn(words) ?? {}
        const foot = words.text('paper')('sheet.foot', { title, version })
        return number === undefined ? foot : `${foot} · ${number}`
      }}
      notice={props.notice}
      {...(beforePrinting ? { beforePrinting: (language) => beforePrinting(sheet, language) } : {})}
      onPrinting={() => setChance(crypto.getRandomValues(new Uint8Array(4)))}
    >
      {(words) => {
        const paper = paperIn(words)
        return paper ? (
          <PaperSheet
            paper={paper}
            words={words}
            {...(code === undefined ? {} : { code })}
            {...(isCounted ? { number: number ?? words.text('paper')('sheet.number.later') } : {})}
          >
            {age === undefined ? null : <ConsentToRead age={age} words={words} />}
          </PaperSheet>
        ) : null
      }}
    </PrintFrame>
  )
}
