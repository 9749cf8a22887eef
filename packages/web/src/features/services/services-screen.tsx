import { listServices } from '@amparo/contract/api/services/services'
import type { ServiceKind } from '@amparo/domain/service/service-kinds'
import { useState } from 'react'
import { hrefTo } from '../../app/screens.ts'
import { useSession } from '../../app/session-context.tsx'
import { useText } from '../../app/words/words-context.tsx'
import { useOpenForm } from '../../data/use-draft.ts'
import { usePages } from '../../data/use-pages.ts'
import { Button } from '../../ui/button.tsx'
import { Paged } from '../../ui/paged.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { Page } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { Ways } from '../../ui/ways.tsx'
import { hasRole } from '../case/index.ts'
import { PlaceFields, type PlaceDraft } from './place-fields.tsx'
import { ServiceEntry } from './service-entry.tsx'
import { draftOfService, ServiceForm } from './service-form.tsx'
import { useServiceKinds } from './use-service-kinds.ts'

const anywhere: PlaceDraft = { country: undefined, code: '', name: '' }

/** What there is, for whom, where and how to get there; kept by whoever coordinates. */
export function ServicesScreen() {
  const t = useText('service')
  const session = useSession()
  const kinds = useServiceKinds()
  const [isWriting, setWriting] = useOpenForm(draftOfService)
  const [service, setService] = useState<ServiceKind | undefined>(undefined)
  const [age, setAge] = useState<number | undefined>(undefined)
  const [place, setPlace] = useState(anywhere)
  const pages = usePages(listServices, {
    ...(service ? { service } : {}),
    ...(age === undefined ? {} : { age }),
    ...(place.country ? { country: place.country } : {}),
    ...(place.code ? { place: place.code } : {}),
  })
  const keeps = hasRole(session, 'supervisor', 'manager')
  return (
    <Page
      title={t('services.title')}
      intro={<p>{t('services.intro')}</p>}
      actions={
        <Ways
          ways={[
            {
              id: 'interpreters',
              label: t('services.interpreters'),
              icon: 'people',
              href: hrefTo('interpreters'),
            },
            ...(hasRole(session, 'caseworker', 'supervisor', 'manager')
              ? [
                  {
                    id: 'gaps',
                    label: t('services.gaps'),
                    icon: 'information',
                    href: hrefTo('gaps'),
                  } as const,
                ]
              : []),
          ]}
        >
          {keeps && !isWriting ? (
            <Button weight="main" icon="add" onPress={() => setWriting(true)}>
              {t('services.add')}
            </Button>
          ) : null}
        </Ways>
      }
    >
      <div className="case-main">
        {keeps && isWriting ? <ServiceForm onDone={() => setWriting(false)} /> : null}
        <div className="toolbar">
          <Select
            label={t('service.kind')}
            unanswered={t('service.kind.any')}
            choices={kinds}
            value={service}
            onChange={setService}
          />
          <NumberField label={t('service.age')} required={false} value={age} onChange={setAge} most={120} />
          <PlaceFields value={place} onChange={setPlace} />
        </div>
        <Paged pages={pages} lines={5} empty={<EmptyState icon="search">{t('services.empty')}</EmptyState>}>
          <ul className="entries" aria-label={t('services.title')}>
            {pages.items.map((one) => (
              <li key={one.id}>
                <ServiceEntry service={one} />
              </li>
            ))}
          </ul>
        </Paged>
      </div>
    </Page>
  )
}
