import {
  optionsOf,
  type AnsweredQuestion,
  type ChoiceQuestion,
  type FormDefinition,
} from '@amparo/domain/form/form-definition'
import { isUnanswered, parseAnswer, type AnswerReason } from '@amparo/domain/form/parse-answer'
import { parseApproximateDate } from '@amparo/domain/kernel/approximate-date'
import type { JsonValue } from '@amparo/domain/kernel/json'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { wordsOf } from '../../app/words/words-of.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { ApproximateDateField } from '../../ui/approximate-date-field.tsx'
import { CheckboxGroup } from '../../ui/checkbox.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Select } from '../../ui/select.tsx'
import { latePart } from '../../ui/late-part.tsx'
import { LateLanguageList } from '../person/index.ts'
import type { PlaceAnswer } from './place-field.tsx'
import { WrittenField } from './written-field.tsx'

/** Few questions ask for a place, and it comes with long lists. */
const PlaceField = latePart(async () => (await import('./place-field.tsx')).PlaceField, 2)

const mostInSight = 8
const saidReasons = [
  'number-out-of-range',
  'date-in-future',
  'date-impossible',
  'phone-unclear',
  'too-long',
] as const satisfies readonly AnswerReason[]

type Props = {
  readonly definition: FormDefinition
  readonly question: AnsweredQuestion
  readonly label: string
  /** The options that may be chosen now. */
  readonly offered: readonly string[]
  readonly value: JsonValue | undefined
  readonly today: string
  readonly onAnswer: (value: JsonValue) => void
  /** What stands in the field is no answer and is not kept; or it is one again. */
  readonly onUnread?: (isUnread: boolean) => void
  /** What is put at the question, where files answer it. */
  readonly files?: ReactNode
}

/** One question with the control of its kind. What cannot be read is said here and not sent; it stays to be mended. */
export function QuestionField(props: Props) {
  // “Does not know” takes the place of a field; what was wrong with the one is not said of the other, also where the
  // field reports its last text in going away.
  const isSetAside = isUnanswered(props.value)
  const [was, setWas] = useState(isSetAside)
  const [found, setFound] = useState<
    { readonly reason: AnswerReason; readonly isSetAside: boolean } | undefined
  >(undefined)
  if (was !== isSetAside) {
    setWas(isSetAside)
    setFound(undefined)
  }
  const reason = found?.isSetAside === isSetAside ? found.reason : undefined
  const report = useRef(props.onUnread)
  useEffect(() => {
    report.current = props.onUnread
  })
  const isUnread = reason !== undefined
  useEffect(() => {
    report.current?.(isUnread)
    return () => report.current?.(false)
  }, [isUnread])
  return (
    <div data-unread={isUnread ? '' : undefined}>
      <Control
        {...props}
        reason={reason}
        onReason={(next) => setFound(next && { reason: next, isSetAside })}
      />
    </div>
  )
}

function Control(
  props: Props & {
    readonly reason: AnswerReason | undefined
    readonly onReason: (reason: AnswerReason | undefined) => void
  },
) {
  const t = useText('form')
  const ui = useText('ui')
  const { language } = useLanguage()
  const { definition, question, label, today, reason } = props
  const stored = isUnanswered(props.value) ? undefined : (props.value ?? undefined)
  const read = (value: JsonValue) => parseAnswer(definition, question, value, { today })
  const answer = (value: JsonValue) => {
    const parsed = read(value)
    props.onReason(parsed.ok ? undefined : parsed.problem)
    if (parsed.ok) props.onAnswer(parsed.value)
  }
  const said = saidReasons.find((one) => one === reason)
  const field = {
    label,
    hint: question.guidance ? wordsOf(question.guidance, language) : undefined,
    problem: reason ? t(`form.reason.${said ?? 'other'}`) : undefined,
  }
  const round = isUnanswered(props.value) ? 'unanswered' : 'open'
  switch (question.kind) {
    case 'text':
    case 'narrative':
    case 'phone':
    case 'integer':
    case 'decimal':
      return (
        <WrittenField
          {...field}
          key={round}
          kind={question.kind}
          value={typeof stored === 'string' || typeof stored === 'number' ? String(stored) : ''}
          onWritten={(text) => answer(readWritten(question.kind, text))}
          isRead={(text) => read(readWritten(question.kind, text)).ok}
        />
      )
    case 'place':
      return (
        <PlaceField
          {...field}
          key={round}
          value={placeOf(stored)}
          onChange={(place) => answer(place as JsonValue)}
        />
      )
    case 'language':
      return (
        <div className="field" role="group" aria-label={label}>
          <span className="field-label">{label}</span>
          <LateLanguageList
            value={typeof stored === 'string' ? [stored] : []}
            onChange={(codes) => answer(codes.at(-1) ?? null)}
          />
        </div>
      )
    case 'date':
    case 'date-time':
      return (
        <DayField
          {...field}
          key={round}
          value={typeof stored === 'string' ? stored.slice(0, 10) : undefined}
          onChange={(day) => {
            if (day === undefined && stored === undefined) return
            answer(day === undefined ? null : question.kind === 'date' ? day : `${day}T12:00:00.000Z`)
          }}
        />
      )
    case 'approximate-date': {
      const date = parseApproximateDate(stored)
      return (
        <ApproximateDateField
          {...field}
          key={round}
          value={date.ok ? date.value : undefined}
          onChange={(next) => {
            if (next === undefined && stored === undefined) return
            answer((next as JsonValue | undefined) ?? null)
          }}
          toldOn={today as PlainDate}
        />
      )
    }
    case 'yes-no':
      return (
        <RadioGroup
          {...field}
          inline
          choices={[
            { value: 'yes', label: ui('ui.yes') },
            { value: 'no', label: ui('ui.no') },
          ]}
          value={typeof stored === 'boolean' ? (stored ? 'yes' : 'no') : undefined}
          onChange={(next) => answer(next === 'yes')}
        />
      )
    case 'choice':
    case 'choices':
      return <ChoiceField {...props} question={question} field={field} stored={stored} onAnswer={answer} />
    case 'attachment':
      return (
        <div className="form-read">
          <span className="field-label">{label}</span>
          {props.files}
        </div>
      )
  }
}

function ChoiceField(
  props: Props & {
    readonly question: ChoiceQuestion
    readonly field: {
      readonly label: string
      readonly hint: string | undefined
      readonly problem: string | undefined
    }
    readonly stored: JsonValue | undefined
  },
) {
  const ui = useText('ui')
  const { language } = useLanguage()
  const { definition, question, offered, stored, onAnswer } = props
  const options = optionsOf(definition, question).filter(({ id }) => offered.includes(id))
  const choices = options.map(({ id, label }) => ({ value: id, label: wordsOf(label, language) }))
  if (question.kind === 'choices') {
    const chosen = Array.isArray(stored) ? stored.filter((id): id is string => typeof id === 'string') : []
    const isExclusive = (id: string) =>
      options.some((option) => option.id === id && option.exclusive === true)
    return (
      <CheckboxGroup
        {...props.field}
        choices={choices}
        value={chosen}
        onChange={(next) => {
          // "None of these" ends the others, and another ends it.
          const added = next.find((id) => !chosen.includes(id))
          onAnswer(added && isExclusive(added) ? [added] : next.filter((id) => !added || !isExclusive(id)))
        }}
      />
    )
  }
  const value = typeof stored === 'string' ? stored : undefined
  return choices.length <= mostInSight ? (
    <RadioGroup {...props.field} choices={choices} value={value} onChange={onAnswer} />
  ) : (
    <Select
      {...props.field}
      unanswered={ui('ui.choose')}
      choices={choices}
      value={value}
      onChange={(next) => onAnswer(next ?? null)}
    />
  )
}

function readWritten(kind: AnsweredQuestion['kind'], text: string): JsonValue {
  const trimmed = text.trim()
  if (trimmed === '') return null
  if (kind !== 'integer' && kind !== 'decimal') return text
  const number = Number(trimmed.replace(',', '.'))
  // What is no number goes on as it was typed, so that the rules of the form say what is wrong with it.
  return Number.isFinite(number) ? number : trimmed
}

function placeOf(stored: JsonValue | undefined): PlaceAnswer {
  return typeof stored === 'object' && !Array.isArray(stored) ? (stored as PlaceAnswer) : {}
}
