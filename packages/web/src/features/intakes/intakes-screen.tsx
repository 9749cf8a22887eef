import { listIntakes } from '@amparo/contract/api/intakes/intakes'
import { useState } from 'react'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { usePages } from '../../data/use-pages.ts'
import { Paged } from '../../ui/paged.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Link } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { IntakeRows } from './intake-rows.tsx'

const lists = ['waiting', 'ended'] as const

/** Who came and has no case: first those who wait, the longest at the top. */
export function IntakesScreen() {
  const t = useText('intake')
  const [which, setWhich] = useState<(typeof lists)[number]>('waiting')
  const pages = usePages(listIntakes, { which })
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
          <Paged
            pages={pages}
            lines={4}
            empty={<EmptyState icon="good">{t(`intake.empty.${which}`)}</EmptyState>}
          >
            <IntakeRows label={t(`intake.which.${which}`)} intakes={pages.items} />
          </Paged>
        </div>
      </Tabs>
    </Page>
  )
}
