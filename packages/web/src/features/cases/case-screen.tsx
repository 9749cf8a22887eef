import { useState } from 'react'
import type { ScreenProps } from '../../app/screens.ts'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { Tabs } from '../../ui/tabs.tsx'

const tabs = ['next', 'journey', 'plan', 'people', 'documents', 'referrals', 'access'] as const

/** Opens on the child: what she wants to be called, who she is with, what is due, what must not be done. */
export function CaseScreen({ params }: ScreenProps) {
  const t = useText('cases')
  const [chosen, setChosen] = useState<(typeof tabs)[number]>('next')
  return (
    <Page title={t('case.title')} back={{ href: hrefTo('cases'), label: t('case.back') }}>
      <Tabs
        key={params['caseId']}
        label={t('case.sections')}
        tabs={tabs.map((id) => ({ id, label: t(`case.tab.${id}`) }))}
        chosen={chosen}
        onChoose={setChosen}
      >
        <EmptyState icon="good">{t('case.nextEmpty')}</EmptyState>
      </Tabs>
    </Page>
  )
}
