import { listFlags } from '@amparo/contract/api/flags/flags'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import type { ScreenProps } from '../../app/screen.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useOpenForm } from '../../data/use-draft.ts'
import { usePages } from '../../data/use-pages.ts'
import { Paged } from '../../ui/paged.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { CaseFrame, caseIdOf, type OpenedCase } from '../case/index.ts'
import { FlagEntry } from './flag-entry.tsx'
import { draftOfFlag, FlagForm } from './flag-form.tsx'

/** What must not be overlooked on a case, as far as the reader's parts of it reach. */
export function FlagsScreen({ params }: ScreenProps) {
  const t = useText('flag')
  const caseId = caseIdOf(params)
  const [isSetting, setSetting] = useOpenForm(draftOfFlag(caseId))
  const [showsEarlier, setEarlier] = useState(false)
  const mayWork = (opened: OpenedCase) => opened.relation === 'own' && opened.writes.includes('course')
  return (
    <CaseFrame
      caseId={caseId}
      part="flags"
      actions={(opened) =>
        mayWork(opened) && !isSetting ? (
          <Button icon="add" weight="main" onPress={() => setSetting(true)}>
            {t('flag.set')}
          </Button>
        ) : null
      }
    >
      {(opened) => (
        <>
          {isSetting && mayWork(opened) ? (
            <FlagForm caseId={caseId} writes={opened.writes} onDone={() => setSetting(false)} />
          ) : null}
          <Card title={t('flag.standing')}>
            <Flags caseId={caseId} state="standing" writes={mayWork(opened) ? opened.writes : []} />
          </Card>
          {showsEarlier ? (
            <Card title={t('flag.earlier.title')}>
              <Flags caseId={caseId} state="removed" writes={[]} />
            </Card>
          ) : (
            <p>
              <Button icon="down" onPress={() => setEarlier(true)}>
                {t('flag.earlier')}
              </Button>
            </p>
          )}
        </>
      )}
    </CaseFrame>
  )
}

function Flags(props: {
  readonly caseId: CaseId
  readonly state: 'standing' | 'removed'
  readonly writes: readonly string[]
}) {
  const t = useText('flag')
  const { caseId, state } = props
  const pages = usePages(listFlags, { caseId, state })
  return (
    <Paged
      pages={pages}
      lines={3}
      empty={
        <EmptyState icon="good">
          {t(state === 'standing' ? 'flag.standing.empty' : 'flag.earlier.empty')}
        </EmptyState>
      }
    >
      <ul className="entries" aria-label={t(state === 'standing' ? 'flag.standing' : 'flag.earlier.title')}>
        {pages.items.map((flag) => (
          <li key={flag.id}>
            <FlagEntry caseId={caseId} flag={flag} mayRemove={props.writes.includes(flag.section)} />
          </li>
        ))}
      </ul>
    </Paged>
  )
}
