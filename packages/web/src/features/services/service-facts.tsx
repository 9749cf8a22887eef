import type { ServiceView } from '@amparo/contract/api/services/services'
import type { Misfit } from '@amparo/domain/service/service-fit'
import { between } from '../../app/words/between.ts'
import { writeDay } from '../../app/words/dates.ts'
import type { Text } from '../../app/words/word-store.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Icon } from '../../ui/icon.tsx'
import { languageName } from '../person/index.ts'
import { usePlaceWords } from './use-place-words.ts'

/** How to reach it, for whom it is, and who checked it last: the phone first. */
export function ServiceFacts(props: {
  readonly service: ServiceView
  /** Why it may not be for the child that is thought of. */
  readonly misfits?: readonly Misfit[]
}) {
  const t = useText('service')
  const { language } = useLanguage()
  const placeWords = usePlaceWords()
  const { service } = props
  const date = writeDay(service.checkedOn, language)
  const warnings: readonly Misfit[] = [
    ...(props.misfits ?? []),
    ...(service.unchecked ? (['not-checked'] as const) : []),
  ]
  const facts = [
    placeWords(service.place),
    agesOf(service, t),
    t(`service.sex.${service.sex}`),
    service.cost === 'not-known' ? '' : t(`service.cost.${service.cost}`),
    service.languages.map((code) => languageName(code, language)).join(between),
  ].filter(Boolean)
  const more = [
    ['service.hours', service.hours],
    ['service.papers', service.papers],
    ['service.capacity', service.capacity],
    ['service.access', service.access],
  ] as const
  return (
    <>
      {warnings.length > 0 ? (
        <p className="row">
          {warnings.map((one) => (
            <Badge key={one} meaning="warning">
              {t(`service.misfit.${one}`)}
            </Badge>
          ))}
        </p>
      ) : null}
      {service.phone ? (
        <p>
          <a className="button button-plain" href={`tel:${service.phone.replaceAll(/[^+\d]/g, '')}`}>
            <Icon name="call" />
            <span>{t('service.call', { phone: service.phone })}</span>
          </a>
        </p>
      ) : null}
      {service.howToRefer ? <p className="written">{service.howToRefer}</p> : null}
      <p className="facts">
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      {more.map(([label, words]) =>
        words ? (
          <p key={label} className="written">
            <strong>{t(label)}:</strong> {words}
          </p>
        ) : null,
      )}
      <p className="why">
        {service.checkedBy
          ? t('service.checkedBy', { date, by: service.checkedBy })
          : t('service.checked', { date })}
      </p>
    </>
  )
}

function agesOf({ ageFrom, ageTo }: ServiceView, t: Text<'service'>): string {
  if (ageFrom !== null && ageTo !== null) return t('service.ages', { from: ageFrom, to: ageTo })
  if (ageFrom !== null) return t('service.agesFrom', { from: ageFrom })
  return ageTo === null ? '' : t('service.agesTo', { to: ageTo })
}
