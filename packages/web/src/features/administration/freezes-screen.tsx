import { listFreezes } from '@amparo/contract/api/freezes/freezes'
import { useState } from 'react'
import { hrefTo } from '../../app/screens.ts'
import { useSession } from '../../app/session-context.tsx'
import { useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { FreezeForm } from './freeze-form.tsx'
import { FreezeCard } from './freeze-card.tsx'

/** Cases that are closed to all but one or two: the privacy lead closes them, and two people open them again. */
export function FreezesScreen() {
  const t = useText('freeze')
  const parts = useText('administration')
  const { roles } = useSession()
  const query = useQuery(listFreezes, {})
  const [isOpen, setOpen] = useState(false)
  const mayFreeze = roles.includes('privacy-lead')
  return (
    <Page
      title={t('freeze.title')}
      back={{ href: hrefTo('administration'), label: parts('administration.title') }}
      intro={<p>{t('freeze.intro')}</p>}
    >
      {mayFreeze && !isOpen ? (
        <p>
          <Button weight="main" onPress={() => setOpen(true)}>
            {t('freeze.begin')}
          </Button>
        </p>
      ) : null}
      {isOpen ? <FreezeForm onDone={() => setOpen(false)} /> : null}
      {query.state === 'loading' ? <Skeleton lines={4} /> : null}
      {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
      {query.value?.items.length === 0 ? <p>{t('freeze.none')}</p> : null}
      <div className="stack">
        {query.value?.items.map((freeze) => (
          <FreezeCard key={freeze.id} freeze={freeze} />
        ))}
      </div>
    </Page>
  )
}
