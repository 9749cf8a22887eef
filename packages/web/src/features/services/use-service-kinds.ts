import { serviceKinds, type ServiceKind } from '@amparo/domain/service/service-kinds'
import { useText } from '../../app/words/words-context.tsx'

/** Every kind of service with its words, in the order of the list. */
export function useServiceKinds(): readonly { readonly value: ServiceKind; readonly label: string }[] {
  const t = useText('service')
  return serviceKinds.map((value) => ({ value, label: t(`service.kind.${value}`) }))
}
