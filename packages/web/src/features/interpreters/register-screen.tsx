import { listInterpreters } from '@amparo/contract/api/interpreters/register'
import type { InterpreterState } from '@amparo/domain/interpreter/interpreter'
import { useState } from 'react'
import { useSession } from '../../app/session-context.tsx'
import { useText } from '../../app/words/words-context.tsx'
import { useOpenForm } from '../../data/use-draft.ts'
import { usePages } from '../../data/use-pages.ts'
import { Button } from '../../ui/button.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Paged } from '../../ui/paged.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { hasRole } from '../case/index.ts'
import { draftOfInterpreter, EntryForm } from './entry-form.tsx'
import { RegisterEntry } from './register-entry.tsx'
import { useLanguageChoices } from './use-language-choices.ts'

/** Who interprets for this organisation; kept by whoever coordinates. */
export function RegisterScreen() {
  const t = useText('interpreter')
  const person = useText('person')
  const session = useSession()
  const choices = useLanguageChoices()
  const [isWriting, setWriting] = useOpenForm(draftOfInterpreter)
  const [language, setLanguage] = useState<string | undefined>(undefined)
  const [state, setState] = useState<InterpreterState>('active')
  const pages = usePages(listInterpreters, { state, ...(language ? { language } : {}) })
  const keeps = hasRole(session, 'supervisor', 'manager')
  return (
    <Page
      title={t('interpreters.title')}
      intro={<p>{t('interpreters.intro')}</p>}
      actions={
        keeps && !isWriting ? (
          <Button weight="main" icon="add" onPress={() => setWriting(true)}>
            {t('interpreters.add')}
          </Button>
        ) : null
      }
    >
      <div className="case-main">
        {keeps && isWriting ? <EntryForm onDone={() => setWriting(false)} /> : null}
        <div className="toolbar">
          <ComboBox
            label={t('interpreters.language')}
            required={false}
            noneFound={person('person.language.none')}
            choices={choices}
            value={language}
            onChange={setLanguage}
          />
          <Select
            label={t('interpreters.state')}
            unanswered={t('interpreter.state.active')}
            choices={[{ value: 'ended' as const, label: t('interpreter.state.ended') }]}
            value={state === 'ended' ? state : undefined}
            onChange={(next) => setState(next ?? 'active')}
          />
        </div>
        <Paged
          pages={pages}
          lines={5}
          empty={<EmptyState icon="search">{t('interpreters.empty')}</EmptyState>}
        >
          <ul className="entries" aria-label={t('interpreters.title')}>
            {pages.items.map((one) => (
              <li key={one.id}>
                <RegisterEntry entry={one} mayKeep={keeps} />
              </li>
            ))}
          </ul>
        </Paged>
      </div>
    </Page>
  )
}
