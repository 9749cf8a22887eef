import type {
  Paper,
  PaperCondition,
  PaperItem,
  PaperQuestion,
  PaperRoom,
  PaperRows,
} from '@amparo/domain/form/paper'
import type { ReactNode } from 'react'
import { localeOf } from '../../app/words/languages.ts'
import type { WordStore } from '../../app/words/word-store.ts'

type Said = { readonly words: WordStore }

/** One form with nothing in it, as it leaves the printer: squares to mark, lines to write on, a number everywhere. */
export function PaperSheet(
  props: Said & {
    readonly paper: Paper
    /** Of the case it is printed for; never a name. */
    readonly code?: string
    /** Which of the printed ones it is, where it is printed for a case. */
    readonly number?: string
    readonly children?: ReactNode
  },
) {
  const { paper, words } = props
  const t = words.text('paper')
  return (
    <article className="sheet" lang={localeOf(words.language)} aria-labelledby="sheet-title">
      <header className="sheet-head">
        <h2 className="sheet-title" id="sheet-title">
          {paper.title}
        </h2>
        <p className="sheet-small">{t('sheet.version', { version: paper.version })}</p>
        <div className="sheet-boxes">
          <HeadBox label={t('sheet.code')} hint={props.code ?? t('sheet.code.hint')} />
          {props.number ? <HeadBox label={t('sheet.number')} hint={props.number} /> : null}
          <HeadBox label={t('sheet.day')} />
          <HeadBox label={t('sheet.by')} />
          <HeadBox label={t('sheet.language')} />
        </div>
        <p className="sheet-keep">{t('sheet.keep')}</p>
        <p className="sheet-small">{t('sheet.skip')}</p>
        {paper.guidance ? <p>{paper.guidance}</p> : null}
      </header>
      {props.children}
      {paper.parts.map((part) => (
        <section key={part.id} className="sheet-part" aria-labelledby={`sheet-${part.id}`}>
          <h3 className="sheet-part-title" id={`sheet-${part.id}`}>
            {part.number}. {part.title}
          </h3>
          {part.guidance ? <p className="sheet-small">{part.guidance}</p> : null}
          {part.items.map((item) => (
            <Item key={item.id} item={item} words={words} />
          ))}
        </section>
      ))}
    </article>
  )
}

function HeadBox({ label, hint }: { readonly label: string; readonly hint?: string }) {
  return (
    <p className="sheet-box">
      <span>{label}</span>
      {hint ? <span className="sheet-small">{hint}</span> : null}
    </p>
  )
}

function Item({ item, words }: Said & { readonly item: PaperItem }) {
  const t = words.text('paper')
  if (item.kind === 'note')
    return (
      <p className="sheet-aloud">
        <strong>{t('sheet.aloud')}</strong> {item.text}
      </p>
    )
  return item.kind === 'rows' ? <Rows item={item} words={words} /> : <Question item={item} words={words} />
}

function Asked({ item, words }: Said & { readonly item: PaperQuestion | PaperRows }) {
  return (
    <>
      {item.only ? <p className="sheet-only">{conditionIn(item.only, words)}</p> : null}
      <p className="sheet-label">
        <span className="sheet-number">{item.number}</span> {item.label}
      </p>
      {item.guidance ? <p className="sheet-small">{item.guidance}</p> : null}
    </>
  )
}

/** “Does not know” and “does not want to say” belong to every question: they are answers like the others. */
function Question({ item, words }: Said & { readonly item: PaperQuestion }) {
  const ui = words.text('ui')
  return (
    <div className="sheet-question">
      <Asked item={item} words={words} />
      <Room room={item.room} words={words} />
      {item.room.kind === 'beside' ? null : (
        <ul className="sheet-unanswered">
          <Square>{ui('ui.doesNotKnow')}</Square>
          <Square>{ui('ui.doesNotWant')}</Square>
        </ul>
      )}
    </div>
  )
}

function Rows({ item, words }: Said & { readonly item: PaperRows }) {
  const t = words.text('paper')
  return (
    <div className="sheet-rows">
      <Asked item={item} words={words} />
      {Array.from({ length: item.blocks }, (_, index) => (
        <div className="sheet-block" key={`${item.id}-${index + 1}`}>
          <p className="sheet-block-title">{t('sheet.row', { row: item.rowTitle, n: index + 1 })}</p>
          {item.questions.map((question) => (
            <Item key={question.id} item={question} words={words} />
          ))}
        </div>
      ))}
      <p className="sheet-small">{t('sheet.more')}</p>
    </div>
  )
}

function Square({ children }: { readonly children: ReactNode }) {
  return (
    <li className="sheet-choice">
      <span className="sheet-square" aria-hidden="true" />
      <span>{children}</span>
    </li>
  )
}

const writtenLines = 3

function Room({ room, words }: Said & { readonly room: PaperRoom }) {
  const t = words.text('paper')
  const ui = words.text('ui')
  switch (room.kind) {
    case 'squares':
      return (
        <>
          <p className="sheet-small">{t(room.several ? 'sheet.several' : 'sheet.one')}</p>
          <ul className="sheet-choices">
            {room.options.map((option) => (
              <Square key={option}>{option}</Square>
            ))}
          </ul>
        </>
      )
    case 'yes-no':
      return (
        <ul className="sheet-choices">
          <Square>{ui('ui.yes')}</Square>
          <Square>{ui('ui.no')}</Square>
        </ul>
      )
    case 'day':
    case 'moment':
      return (
        <p className="sheet-date">
          {(['day', 'month', 'year', ...(room.kind === 'moment' ? (['hour'] as const) : [])] as const).map(
            (part) => (
              <span key={part} className="sheet-date-part">
                {t(`sheet.date.${part}`)}
              </span>
            ),
          )}
        </p>
      )
    case 'about-when':
      return (
        <>
          <p className="sheet-small">{t('sheet.about')}</p>
          <Lines count={1} />
        </>
      )
    case 'beside':
      return <p className="sheet-small">{t('sheet.beside')}</p>
    case 'lines':
      return <Lines count={writtenLines} />
    case 'line':
    case 'number':
      return <Lines count={1} />
  }
}

function Lines({ count }: { readonly count: number }) {
  return (
    <div aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className="sheet-line" />
      ))}
    </div>
  )
}

function conditionIn(only: PaperCondition, words: WordStore): string {
  const t = words.text('paper')
  switch (only.kind) {
    case 'younger-than':
      return t('sheet.only.younger', { years: only.years })
    case 'from-age':
      return t('sheet.only.from', { years: only.years })
    case 'fitting':
      return t('sheet.only.fitting')
    case 'answered': {
      const { number, answer } = only
      if (answer === 'yes' || answer === 'no') return t(`sheet.only.${answer}`, { number })
      return t('sheet.only.words', { number, words: answer.words })
    }
  }
}
