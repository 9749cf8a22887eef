import type { addService, ServiceView } from '@amparo/contract/api/services/services'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { OrganisationId } from '@amparo/domain/kernel/brand'
import type { ServiceCost, ServiceSex, ServiceState } from '@amparo/domain/service/service'
import type { ServiceKind } from '@amparo/domain/service/service-kinds'
import { newId } from '../../data/new-id.ts'
import type { PlaceDraft } from './place-fields.tsx'

/** In the list of who gives it: nobody of this network. */
export const outside = 'outside'

export function emptyService() {
  return {
    serviceId: newId<'ServiceId'>(),
    kind: undefined as ServiceKind | undefined,
    provider: undefined as string | undefined,
    name: '',
    phone: '',
    howToRefer: '',
    place: { country: undefined, code: '', name: '' } as PlaceDraft,
    ageFrom: undefined as number | undefined,
    ageTo: undefined as number | undefined,
    sex: 'all' as ServiceSex,
    languages: [] as readonly string[],
    access: '',
    cost: 'not-known' as ServiceCost,
    papers: '',
    hours: '',
    capacity: '',
    state: 'active' as ServiceState,
  }
}
export type ServiceDraft = ReturnType<typeof emptyService>

export function draftOf(service: ServiceView): ServiceDraft {
  return {
    ...service,
    serviceId: service.id as ServiceDraft['serviceId'],
    provider: service.organisationId ?? outside,
    ageFrom: service.ageFrom ?? undefined,
    ageTo: service.ageTo ?? undefined,
  }
}

export type ServiceContentInput = Omit<InputOf<typeof addService>, 'serviceId'>

/** What is sent; nothing while something that it needs is missing. */
export function contentOf(draft: ServiceDraft): ServiceContentInput | undefined {
  const { kind, provider, place, name, ageFrom, ageTo } = draft
  if (!kind || !provider || !place.country || name.trim() === '') return undefined
  if (lacksReach(draft) || agesWrong(draft)) return undefined
  return {
    kind,
    ...(provider === outside ? {} : { organisationId: provider as OrganisationId }),
    name,
    phone: draft.phone,
    howToRefer: draft.howToRefer,
    place: { country: place.country, code: place.code, name: place.name },
    ...(ageFrom === undefined ? {} : { ageFrom }),
    ...(ageTo === undefined ? {} : { ageTo }),
    sex: draft.sex,
    languages: [...draft.languages],
    access: draft.access,
    cost: draft.cost,
    papers: draft.papers,
    hours: draft.hours,
    capacity: draft.capacity,
  }
}

export function lacksReach({ provider, phone, howToRefer }: ServiceDraft): boolean {
  return provider === outside && phone.trim() === '' && howToRefer.trim() === ''
}

export function agesWrong({ ageFrom, ageTo }: ServiceDraft): boolean {
  return ageFrom !== undefined && ageTo !== undefined && ageFrom > ageTo
}
