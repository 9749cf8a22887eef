import { listNoContacts } from '@amparo/contract/api/no-contacts/no-contacts'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { mayBeSame } from '@amparo/domain/safety/no-contact'
import type { ReactNode } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { Banner } from '../../ui/banner.tsx'
import type { OpenedCase } from '../case/index.ts'
import { wholeName, type NameDraft } from '../person/index.ts'

type Sought = {
  readonly id?: string
  readonly names: readonly NameDraft[]
  readonly phones: readonly string[]
}

/** A warning where somebody may be one who must not be told, met or given the child; nothing otherwise. */
export type DangerWarning = (person: Sought) => ReactNode

/**
 * For whoever may open the restricted section. Nobody else asks for it, and to nobody else the screen is any
 * different.
 */
export function useDangerWarning(opened: OpenedCase | undefined, caseId: CaseId): DangerWarning {
  const t = useText('no-contact')
  const { value } = useQuery(
    listNoContacts,
    opened?.reads.includes('threats') === true ? { caseId } : undefined,
  )
  const inForce = (value?.items ?? []).filter(({ endedAt }) => endedAt === null)
  return (person) => {
    const sought = { ...person, names: person.names.map(wholeName) }
    return inForce.some((listed) => mayBeSame(listed, sought)) ? (
      <Banner meaning="danger" title={t('no-contact.warning.title')} live={person.id === undefined}>
        <p>{t('no-contact.warning.match')}</p>
      </Banner>
    ) : null
  }
}
