import type { CandidateView } from '@amparo/contract/api/assignments/assignments'
import { useState } from 'react'
import { between } from '../../app/words/between.ts'
import { useText } from '../../app/words/words-context.tsx'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'

const shownFirst = 6

/** Who may take it, the best placed first, with what speaks for and against each. */
export function Candidates(props: {
  readonly candidates: readonly CandidateView[]
  readonly limit: { readonly weight: number } | null
  /** Who of them asked for it and waits. */
  readonly asked: readonly string[]
  readonly value: string | undefined
  readonly onChange: (id: string) => void
  readonly problem?: string | undefined
}) {
  const t = useText('assignment')
  const [showsAll, setAll] = useState(false)
  const asks = ({ id }: CandidateView) => props.asked.includes(id)
  const mayHave = props.candidates.filter(({ standing }) => standing !== 'not-possible')
  const possible = [...mayHave.filter(asks), ...mayHave.filter((one) => !asks(one))]
  const others = props.candidates.filter(({ standing }) => standing === 'not-possible')
  const shown = showsAll ? possible : possible.slice(0, shownFirst)
  const hintOf = (one: CandidateView) => {
    const { standing, cases, weight, favour, against } = one
    return [
      ...(asks(one) ? [t('assignment.asked')] : []),
      ...(standing === 'proposed' ? [t('assignment.proposed')] : []),
      t('assignment.load', { cases, weight, limit: props.limit?.weight ?? 0 }),
      ...favour.map((word) => t(`assignment.favour.${word}`)),
      ...against.map((word) => t(`assignment.against.${word}`)),
    ].join(between)
  }
  return (
    <>
      <RadioGroup
        label={t('assignment.who')}
        hint={t('assignment.who.hint')}
        choices={shown.map((one) => ({ value: one.id, label: one.name, hint: hintOf(one) }))}
        value={props.value}
        onChange={props.onChange}
        problem={props.problem}
      />
      {possible.length > shown.length ? (
        <p>
          <Button icon="down" onPress={() => setAll(true)}>
            {t('assignment.who.all')}
          </Button>
        </p>
      ) : null}
      {others.length > 0 ? (
        <p className="soft">
          {t('assignment.notPossible', { names: others.map(({ name }) => name).join(', ') })}
        </p>
      ) : null}
    </>
  )
}
