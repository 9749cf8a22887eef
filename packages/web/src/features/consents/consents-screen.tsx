import { listConsents } from '@amparo/contract/api/consents/list-consents'
import type { ScreenProps } from '../../app/screen.ts'
import type { ConsentId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { CaseFrame, caseIdOf, mayAdd } from '../case/index.ts'
import { LateFilesOf, LateVoiceOnItsWay, useVoice } from '../files/index.ts'
import { ConsentEntry } from './consent-entry.tsx'
import { ConsentForm, draftOfConsent } from './consent-form.tsx'
import { ConsentNeeded } from './consent-needed.tsx'
import { filesOfConsent } from './files-of-consent.ts'

/** Who may say yes, what was said, for what, to whom and until when. */
export function ConsentsScreen({ params }: ScreenProps) {
  const t = useText('consent')
  const caseId = caseIdOf(params)
  const list = useQuery(listConsents, { caseId })
  const files = useText('file')
  const [isAsking, setAsking] = useOpenForm(draftOfConsent(caseId))
  const voice = useVoice(caseId)
  const [answered, setAnswered] = useState<ConsentId | undefined>(undefined)
  return (
    <CaseFrame
      caseId={caseId}
      part="consents"
      actions={(opened) =>
        mayAdd(opened, 'consent') && !isAsking ? (
          <Button weight="main" icon="add" onPress={() => setAsking(true)}>
            {t('consent.record')}
          </Button>
        ) : null
      }
    >
      {(opened) => (
        <>
          {mayAdd(opened, 'consent') ? <ConsentNeeded caseId={caseId} /> : null}
          {isAsking ? (
            <ConsentForm
              caseId={caseId}
              name={opened.case.callName}
              onDone={(saved) => {
                setAsking(false)
                setAnswered(saved)
              }}
            />
          ) : null}
          {voice.value.told ? <LateVoiceOnItsWay voice={voice} /> : null}
          {answered && !isAsking && !voice.value.told ? (
            <Card title={files('file.voice')}>
              <LateFilesOf {...filesOfConsent(caseId, answered)} mayAdd addLabel={files('file.add.voice')} />
            </Card>
          ) : null}
          {list.state === 'loading' ? <Skeleton lines={4} /> : null}
          {list.problem ? <ProblemNotice problem={list.problem} onRetry={list.refresh} /> : null}
          {list.value?.items.length === 0 && !isAsking ? (
            <EmptyState icon="lock">{t('consent.empty')}</EmptyState>
          ) : null}
          <ul className="entries" aria-label={t('consent.list')}>
            {list.value?.items.map((consent) => (
              <li key={consent.id}>
                <ConsentEntry
                  consent={consent}
                  caseId={caseId}
                  mayWithdraw={opened.writes.includes('consent')}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </CaseFrame>
  )
}
