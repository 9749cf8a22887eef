import { useState } from 'react'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DisclosureSection } from '../../ui/disclosure-section.tsx'
import { Link } from '../../ui/link.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Page } from '../../ui/page.tsx'
import { useToast } from '../../ui/toast.tsx'
import { SampleForm } from './sample-form.tsx'
import { SampleLists } from './sample-lists.tsx'
import { SampleStates } from './sample-states.tsx'

/** Every part of the interface with invented data: for whoever prepares forms, translates or adds a screen. */
export function PartsScreen() {
  const t = useText('parts')
  const say = useToast()
  const [windowOpen, setWindowOpen] = useState(false)
  return (
    <Page
      title={t('parts.title')}
      intro={<p>{t('parts.intro')}</p>}
      back={{ href: hrefTo('administration'), label: t('parts.back') }}
    >
      <Card title={t('parts.actions')}>
        <div className="row">
          <Button
            weight="main"
            icon="check"
            onPress={() => say({ words: t('parts.saved'), undo: () => undefined })}
          >
            {t('parts.saveNote')}
          </Button>
          <Button icon="search">{t('parts.search')}</Button>
          <Button weight="quiet">{t('parts.more')}</Button>
          <Button weight="danger">{t('parts.cancelCase')}</Button>
          <Button busy>{t('parts.sending')}</Button>
          <Button disabled>{t('parts.save')}</Button>
          <Menu
            label={t('parts.more')}
            items={[
              { id: 'print', label: t('parts.print'), icon: 'document' },
              { id: 'download', label: t('parts.download'), icon: 'share' },
            ]}
          />
          <Button onPress={() => setWindowOpen(true)} icon="share">
            {t('parts.openWindow')}
          </Button>
          <Link href={hrefTo('parts')}>{t('parts.seePlan')}</Link>
        </div>
      </Card>
      <SampleStates />
      <SampleLists />
      <Card title={t('parts.questions')}>
        <SampleForm />
      </Card>
      <DisclosureSection title={t('parts.history')} summary={t('parts.historySummary')}>
        <p>{t('parts.banner')}</p>
      </DisclosureSection>
      <Dialog
        open={windowOpen}
        onClose={() => setWindowOpen(false)}
        title={t('parts.windowTitle')}
        actions={
          <Button weight="main" onPress={() => setWindowOpen(false)}>
            {t('parts.send')}
          </Button>
        }
      >
        <p>{t('parts.windowBody')}</p>
      </Dialog>
    </Page>
  )
}
