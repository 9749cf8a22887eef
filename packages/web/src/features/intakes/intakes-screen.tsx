import { listIntakes } from '@amparo/contract/api/intakes/intakes'
import { useState } from 'react'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { usePages } from '../../data/use-pages.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Link } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { IntakeRows } from './intake-rows.tsx'

const lists = ['waiting', 'ended'] as const

/** Who came and has no case: first those who wait, the longest at the top. */
export function IntakesScreen() {
  const t = useText('intake')
  const ui = useText('ui')
  const [which, setWhich] = useState<(typeof lists)[number]>('waiting')
  const pages = usePages(listIntakes, { which })
  const { more } = pages
  return (
    <Page
      title={t('intake.title')}
      actions={
        <Link href={hrefTo('intake-new')} look="main" icon="add">
          {t('intake.new')}
        </Link>
      }
    >
      <Tabs
        label={t('intake.which')}
        tabs={lists.map((id) => ({ id, label: t(`intake.which.${id}`) }))}
        chosen={which}
        onChoose={setWhich}
      >
        <div className="case-main">
          {pages.first.state === 'loading' ? <Skeleton lines={4} /> : null}
          {pages.first.problem ? (
            <ProblemNotice problem={pages.first.problem} onRetry={pages.first.refresh} />
          ) : null}
          {pages.first.state === 'ready' && pages.items.length === 0 ? (
            <EmptyState icon="good">{t(`intake.empty.${which}`)}</EmptyState>
          ) : null}
          {pages.items.length > 0 ? (
            <IntakeRows label={t(`intake.which.${which}`)} intakes={pages.items} />
          ) : null}
          {pages.problem ? <ProblemNotice problem={pages.problem} /> : null}
          {more ? (
            <p>
              <Button icon="down" busy={pages.asking} onPress={() => void more()}>
                {ui('ui.showMore')}
              </Button>
            </p>
          ) : null}
        </div>
      </Tabs>
    </Page>
  )
}
