import { showInterpreters } from '@amparo/contract/api/interpreters/interpreting'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { hrefTo } from '../../app/screens.ts'
import type { ScreenProps } from '../../app/screen.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useOpenForm } from '../../data/use-draft.ts'
import { useQuery } from '../../data/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Link } from '../../ui/link.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Select } from '../../ui/select.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { CaseFrame, caseIdOf, mayAdd } from '../case/index.ts'
import { languageName } from '../person/index.ts'
import { HelpedEntry } from './helped-entry.tsx'
import { draftOfInterpreting, HelpedForm } from './helped-form.tsx'
import { WhoCan } from './who-can.tsx'

/** The languages in which organisations of this network work. */
const workingLanguages = ['spa', 'eng', 'por', 'fra'] as const

/** Who can interpret for the child, and who did with what. */
export function CaseInterpretersScreen({ params }: ScreenProps) {
  const caseId = caseIdOf(params)
  const t = useText('interpreter')
  const { language } = useLanguage()
  const [into, setInto] = useState<string>(language === 'en' ? 'eng' : 'spa')
  const [isAdding, setAdding] = useOpenForm(draftOfInterpreting(caseId))
  /** With whom the form begins, where somebody of the list was chosen. */
  const [chosen, setChosen] = useState<readonly string[]>([])
  const open = (ids: readonly string[]) => {
    setChosen(ids)
    setAdding(true)
  }
  return (
    <CaseFrame
      caseId={caseId}
      part="interpreters"
      actions={(opened) =>
        mayAdd(opened, 'course') && !isAdding ? (
          <Button weight="main" icon="add" onPress={() => open([])}>
            {t('interpreting.add')}
          </Button>
        ) : null
      }
    >
      {(opened) => (
        <Interpreters
          {...{ caseId, into, chosen, isAdding, onInto: setInto }}
          mayWrite={mayAdd(opened, 'course')}
          onHelped={open}
          onDone={() => setAdding(false)}
        />
      )}
    </CaseFrame>
  )
}

function Interpreters(props: {
  readonly caseId: CaseId
  readonly into: string
  readonly onInto: (language: string) => void
  readonly chosen: readonly string[]
  readonly isAdding: boolean
  readonly mayWrite: boolean
  readonly onHelped: (ids: readonly string[]) => void
  readonly onDone: () => void
}) {
  const t = useText('interpreter')
  const ui = useText('ui')
  const { language } = useLanguage()
  const { caseId, into, mayWrite, isAdding } = props
  const { value, state, problem, refresh } = useQuery(showInterpreters, { caseId, into })
  if (problem) return <ProblemNotice problem={problem} onRetry={refresh} />
  if (!value) return state === 'loading' ? <Skeleton lines={4} /> : null
  return (
    <>
      {isAdding && mayWrite ? (
        <HelpedForm {...{ caseId, into, known: value, chosen: props.chosen, onDone: props.onDone }} />
      ) : null}
      <Card title={t('interpreting.who')}>
        <p className="soft">{t('interpreting.who.intro')}</p>
        <p>
          {value.languages.length === 0
            ? t('interpreting.languages.none')
            : t('interpreting.languages', {
                languages: value.languages.map((code) => languageName(code, language)).join(', '),
              })}{' '}
          <Link href={hrefTo('case-people', { caseId })}>{t('interpreting.languages.change')}</Link>
        </p>
        <Select
          label={t('interpreting.into')}
          unanswered={ui('ui.choose')}
          choices={workingLanguages.map((code) => ({ value: code, label: languageName(code, language) }))}
          value={workingLanguages.find((code) => code === into)}
          onChange={(code) => props.onInto(code ?? into)}
        />
        <WhoCan known={value} into={into} onHelped={mayWrite && !isAdding ? props.onHelped : undefined} />
        <p>
          <Link href={hrefTo('interpreters')}>{t('interpreting.register')}</Link>
        </p>
      </Card>
      <Card title={t('interpreting.helped')}>
        {value.helped.length === 0 ? (
          <EmptyState icon="person">{t('interpreting.helped.none')}</EmptyState>
        ) : null}
        <ul className="entries" aria-label={t('interpreting.helped')}>
          {value.helped.map((one, index) => (
            <li key={one.id}>
              <HelpedEntry {...{ caseId, one, mayWrite, place: index + 1 }} />
            </li>
          ))}
        </ul>
      </Card>
    </>
  )
}
