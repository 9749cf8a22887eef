import { caseLists } from '@amparo/contract/api/cases/case-card'
import { listChildCases } from '@amparo/contract/api/cases/child-cases'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { registerChild } from '@amparo/contract/api/cases/register-child'
import { listIntakes, registerFromIntake, showIntake } from '@amparo/contract/api/intakes/intakes'
import { listRegistrationSheets } from '@amparo/contract/api/sheets/sheets'
import { searchChildren } from '@amparo/contract/api/search/search-children'
import { today } from '@amparo/contract/api/tasks/tasks'
import type { CaseId, IntakeId } from '@amparo/domain/kernel/brand'
import { useEffect, useState } from 'react'
import { navigate } from '../../app/router.tsx'
import { hrefTo } from '../../app/screens.ts'
import { useSession } from '../../app/session-context.tsx'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import type { KeptDraft } from '../../data/use-kept-draft.ts'
import { Button } from '../../ui/button.tsx'
import { DraftNote } from '../../ui/draft-note.tsx'
import { Link } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { QuestionPage } from '../../ui/question-page.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useRegistrationQuestions } from './registration-questions.tsx'
import { proposalsFor, registrationInput, type RegistrationDraft } from './registration.ts'

/** One question at a time on a phone, one page with an index at a desk; only the name is needed. */
export function RegistrationForm(props: {
  readonly draft: KeptDraft<RegistrationDraft>
  /** The first contact from which she is registered. */
  readonly intakeId?: IntakeId | undefined
  /** The code of her earlier case, where this is a new one of the same child. */
  readonly earlier?: { readonly caseId: CaseId; readonly code: string }
}) {
  const { draft, intakeId, earlier } = props
  const t = useText('register')
  const again = useText('again')
  const say = useToast()
  const [checked, setChecked] = useState(false)
  // Another page in all but its address: reading and the keyboard go on at its heading.
  useEffect(() => {
    scrollTo(0, 0)
    document.querySelector('h1')?.focus({ preventScroll: true })
  }, [])
  const session = useSession()
  const { language } = useLanguage()
  const proposed = proposalsFor(draft.value, session.organisation, language)
  const questions = useRegistrationQuestions(draft, proposed, checked)
  const alone = useCommand(registerChild, [
    ...caseLists,
    searchChildren,
    openCase,
    listChildCases,
    listRegistrationSheets,
  ])
  const fromIntake = useCommand(registerFromIntake, [
    ...caseLists,
    searchChildren,
    openCase,
    listChildCases,
    listIntakes,
    listRegistrationSheets,
    showIntake,
    today,
  ])
  const command = intakeId ? fromIntake : alone
  const save = async () => {
    setChecked(true)
    const input = registrationInput(draft.value, proposed)
    const answer = await (intakeId ? fromIntake.send({ intakeId, ...input }) : alone.send(input))
    if (!answer.ok) return
    draft.discard()
    say({ words: t('register.saved', { code: answer.value.code }) })
    navigate(hrefTo('case', { caseId: answer.value.id }))
  }
  const discard = () => {
    const before = draft.value
    draft.discard()
    say({ words: t('register.discarded'), undo: () => draft.update(before) })
  }
  return (
    <Page
      title={earlier ? again('again.begin') : t('register.newTitle')}
      intro={
        earlier ? (
          <>
            <p>{again('again.intro', { code: earlier.code })}</p>
            <p>{again('again.notCarried')}</p>
          </>
        ) : (
          <p>{t('register.intro')}</p>
        )
      }
    >
      <QuestionPage
        questions={questions}
        doneLabel={t('register.save')}
        mayFinishEarly
        onDone={() => void save()}
        busy={command.state === 'sending'}
        notice={command.problem ? <ProblemNotice problem={command.problem} /> : null}
      />
      <DraftNote unsaved={draft.isUnsaved} keptAt={draft.keptAt} />
      <div className="row">
        {earlier ? (
          <Link href={hrefTo('case', { caseId: earlier.caseId })}>{again('again.back')}</Link>
        ) : (
          <Button weight="quiet" icon="search" onPress={() => draft.update({ step: 'search' })}>
            {t('register.backToSearch')}
          </Button>
        )}
        <Button weight="quiet" onPress={discard}>
          {t('register.discard')}
        </Button>
      </div>
    </Page>
  )
}
