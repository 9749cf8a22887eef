import { listServices } from '@amparo/contract/api/services/services'
import type { ServiceKind } from '@amparo/domain/service/service-kinds'
import { useState } from 'react'
import { between } from '../../app/words/between.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Select } from '../../ui/select.tsx'
import { usePlaceWords } from './use-place-words.ts'
import { useServiceKinds } from './use-service-kinds.ts'

const mostListed = 200

/** Chosen from the catalogue instead of remembered: its name, where it is and how to reach it, for whoever is told. */
export function NameService(props: { readonly onName: (words: string) => void }) {
  const t = useText('service')
  const kinds = useServiceKinds()
  const placeWords = usePlaceWords()
  const [kind, setKind] = useState<ServiceKind | undefined>(undefined)
  const query = useQuery(listServices, kind ? { service: kind, limit: mostListed } : undefined)
  const items = query.value?.items ?? []
  return (
    <div className="field-columns">
      <Select
        label={t('services.pickKind')}
        required={false}
        unanswered={t('services.pickNone')}
        choices={kinds}
        value={kind}
        onChange={setKind}
      />
      {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
      {kind && query.value ? (
        <Select
          label={t('services.pick')}
          required={false}
          unanswered={t(items.length === 0 ? 'services.empty' : 'services.pickNone')}
          choices={items.map(({ id, name, place }) => ({
            value: id,
            label: [name, placeWords(place)].join(between),
          }))}
          value={undefined}
          onChange={(id) => {
            const found = items.find((one) => one.id === id)
            if (found)
              props.onName(
                [found.name, placeWords(found.place), found.phone, found.howToRefer]
                  .filter(Boolean)
                  .join(between),
              )
          }}
        />
      ) : null}
    </div>
  )
}
