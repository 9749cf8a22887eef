import { maySee } from '../../app/screen.ts'
import { hrefTo, screens, type ScreenId } from '../../app/screens.ts'
import { useSession } from '../../app/session-context.tsx'
import { useText } from '../../app/words/words-context.tsx'
import { List } from '../../ui/list.tsx'
import { Page } from '../../ui/page.tsx'

const parts = [
  'admin-people',
  'admin-organisations',
  'admin-roles',
  'admin-forms',
  'admin-places',
  'admin-rules',
  'admin-imports',
  'admin-access',
  'admin-closed',
  'admin-protocols',
  'admin-dictionary',
  'admin-usage',
  'admin-node',
  'parts',
] as const satisfies readonly ScreenId[]

/** The parts that the person's roles include; the server decides again at each of them. */
export function AdministrationScreen() {
  const t = useText('administration')
  const { roles } = useSession()
  const shown = parts.filter((id) => screens.some((screen) => screen.id === id && maySee(screen, roles)))
  return (
    <Page title={t('administration.title')}>
      <List
        label={t('administration.title')}
        items={shown.map((id) => ({
          id,
          title: t(`administration.${id}`),
          detail: t(`administration.${id}.detail`),
          href: hrefTo(id),
        }))}
      />
    </Page>
  )
}
