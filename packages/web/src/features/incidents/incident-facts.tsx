import type { IncidentView } from '@amparo/contract/api/incidents/incidents'
import { between } from '../../app/words/between.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { writeApproximateDate } from '../../ui/approximate-date-words.ts'
import { SummaryList } from '../../ui/summary-list.tsx'
import { writeHour } from '../case/index.ts'
import { agencyName } from './agency-words.ts'

/** What is known of an incident, without what nobody said. */
export function IncidentFacts({ incident }: { readonly incident: IncidentView }) {
  const t = useText('incident')
  const words = useText('case')
  const ui = useText('ui')
  const { language } = useLanguage()
  const { actors, happened, hour, phase, place, harm, care, aids, witnesses, child, done } = incident
  const together = (...parts: readonly (string | null | undefined)[]) => parts.filter(Boolean).join(between)
  const rows = [
    {
      id: 'actors',
      label: t('incident.actors'),
      value: actors
        .map(({ type, agency, words: told }) =>
          together(t(`incident.actor.${type}`), agency && agencyName(agency, language), told),
        )
        .join('; '),
    },
    {
      id: 'when',
      label: t('incident.happened'),
      value: together(
        happened && writeApproximateDate(happened, ui, language),
        hour && writeHour(hour, language),
      ),
    },
    { id: 'where', label: t('incident.place'), value: together(place, words(`case.phase.${phase}`)) },
    { id: 'harm', label: t('incident.harm'), value: harm },
    {
      id: 'care',
      label: t('incident.care'),
      value: care === 'none-needed' && harm === '' ? '' : t(`incident.care.${care}`),
    },
    { id: 'aids', label: t('incident.aids'), value: aids },
    {
      id: 'witnesses',
      label: t('incident.witnesses'),
      value: witnesses === 'not-known' ? '' : t(`incident.witnesses.${witnesses}`),
    },
    {
      id: 'child',
      label: t('incident.child'),
      value: child.answer === 'said' ? child.words : t(`incident.child.${child.answer}`),
    },
    {
      id: 'source',
      label: t('incident.source'),
      value: together(t(`incident.source.${incident.source}`), incident.sourceWords),
    },
    { id: 'done', label: t('incident.done'), value: done },
  ]
  return <SummaryList rows={rows.filter(({ value }) => value !== '')} />
}
