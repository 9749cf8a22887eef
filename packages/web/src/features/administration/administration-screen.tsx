import { hrefTo } from '../../app/screens.ts'
import { useSession } from '../../app/session-context.tsx'
import { useText } from '../../app/words/words-context.tsx'
import { List } from '../../ui/list.tsx'
import { Page } from '../../ui/page.tsx'

const parts = ['people', 'forms', 'places', 'rules', 'access', 'health'] as const

export function AdministrationScreen() {
  const t = useText('administration')
  const { roles } = useSession()
  const samples = {
    id: 'parts',
    title: t('administration.parts'),
    detail: t('administration.partsDetail'),
    href: hrefTo('parts'),
  }
  return (
    <Page title={t('administration.title')}>
      <List
        items={[
          ...parts.map((id) => ({
            id,
            title: t(`administration.${id}`),
            detail: t(`administration.${id}Detail`),
          })),
          ...(roles.includes('administrator') ? [samples] : []),
        ]}
      />
    </Page>
  )
}
