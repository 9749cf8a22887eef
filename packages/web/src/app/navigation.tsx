import type { Role } from '@amparo/domain/access/vocabulary'
import { Icon, type IconName } from '../ui/icon.tsx'
import { Link } from '../ui/link.tsx'
import { maySee } from './screen.ts'
import { hrefTo, screens, type ScreenId } from './screens.ts'
import { useText } from './words/words-context.tsx'

const entries = [
  { screen: 'today', icon: 'today' },
  { screen: 'register', icon: 'register' },
  { screen: 'cases', icon: 'cases' },
  { screen: 'received-referrals', icon: 'receive' },
  { screen: 'team', icon: 'people' },
  { screen: 'administration', icon: 'sliders' },
] as const satisfies readonly { screen: ScreenId; icon: IconName }[]

/** At the bottom of a phone, at the side of a desktop; only what the person's roles include. */
export function Navigation({
  roles,
  current,
}: {
  readonly roles: readonly Role[]
  readonly current: string
}) {
  const t = useText('app')
  const shown = entries.filter((entry) => {
    // Whoever has cases reaches received referrals from there: five sections are as many as a thumb finds.
    if (entry.screen === 'received-referrals' && !roles.includes('service-provider')) return false
    const screen = screens.find(({ id }) => id === entry.screen)
    return screen !== undefined && maySee(screen, roles)
  })
  return (
    <nav className="nav" aria-label={t('nav.label')}>
      <ul className="nav-list">
        {shown.map(({ screen, icon }) => {
          const here =
            current === screen ||
            (screen === 'cases' && current.startsWith('case')) ||
            (screen === 'administration' && current.startsWith('admin'))
          return (
            <li key={screen} className="nav-item" data-here={here ? '' : undefined}>
              <Link href={hrefTo(screen)} look="frame" current={here}>
                <Icon name={icon} size={24} />
                <span className="nav-word">{t(`nav.${screen}`)}</span>
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
