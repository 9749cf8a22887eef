import { listForms } from '@amparo/contract/api/assessments/assessment'
import type { PrintedSheetId } from '@amparo/domain/kernel/brand'
import { parseForm } from '@amparo/domain/form/check-form'
import { paperOf, type Paper } from '@amparo/domain/form/paper'
import { useRef, useState, type ReactNode } from 'react'
import type { WordStore } from '../../app/words/word-store.ts'
import { wordsOf } from '../../app/words/words-of.ts'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { useQuery } from '../../data/use-query.ts'
import { Banner } from '../../ui/banner.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ConsentToRead } from './consent-to-read.tsx'
import { PaperSheet } from './paper-sheet.tsx'
import { PrintFrame, type PrintLanguage } from './print-frame.tsx'
import { consentAgeOf, isTypedPaper, paperAreas, typedPaper, typedPaperVersion } from './typed-papers.ts'

/** Which sheet it is, as the record of accesses names it. */
export type WhichSheet = { readonly formVersionId: string } | { readonly typed: string }

/** A sheet that is kept before it leaves the printer. */
export type NumberedSheet = {
  readonly sheetId: PrintedSheetId
  readonly sheet: WhichSheet
  readonly number: string
  readonly language: PrintLanguage
}

const chanceLength = 6

/** One form with nothing in it but the code of a case and a number, where it is printed for one. */
export function BlankSheet(props: {
  readonly id: string
  readonly code?: string
  readonly notice?: ReactNode
  /** Makes the number of one sheet; without it sheets have none. */
  readonly makeNumber?: (
    of: { readonly form: string; readonly version: number },
    random: Uint8Array,
  ) => string
  /** Keeps it: printed only once that is done, tried again with the same number, or with another where it was refused. */
  readonly keep?: (printed: NumberedSheet) => Promise<'kept' | 'try-again' | 'refused'>
}) {
  const t = useText('paper')
  const { id, code, makeNumber, keep } = props
  const typed = isTypedPaper(id) ? id : undefined
  // Each one that leaves the printer is another.
  const [number, setNumber] = useState<string | undefined>(undefined)
  const next = useRef<Pick<NumberedSheet, 'sheetId' | 'number'> | undefined>(undefined)
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
  const version = typed ? typedPaperVersion : found?.number
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
      {...(keep && makeNumber && version !== undefined
        ? {
            beforePrinting: async (language) => {
              const random = crypto.getRandomValues(new Uint8Array(chanceLength))
              next.current ??= {
                sheetId: newId<'PrintedSheetId'>() as PrintedSheetId,
                number: makeNumber({ form: definition?.form ?? id, version }, random),
              }
              const answer = await keep({ sheet, ...next.current, language })
              if (answer === 'refused') next.current = undefined
              return answer === 'kept'
            },
            onPrinting: () => {
              setNumber(next.current?.number)
              next.current = undefined
            },
          }
        : {})}
    >
      {(words) => {
        const paper = paperIn(words)
        return paper ? (
          <PaperSheet
            paper={paper}
            words={words}
            {...(code === undefined ? {} : { code })}
            {...(makeNumber ? { number: number ?? words.text('paper')('sheet.number.later') } : {})}
          >
            {age === undefined ? null : <ConsentToRead age={age} words={words} />}
          </PaperSheet>
        ) : null
      }}
    </PrintFrame>
  )
}
