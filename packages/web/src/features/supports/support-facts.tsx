import type { SupportView } from '@amparo/contract/api/supports/supports'
import { between } from '../../app/words/between.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { Badge } from '../../ui/badge.tsx'
import { sectionWords } from '../case/index.ts'

type Support = SupportView

/** What somebody is there for, from when until when, and what she reads. */
export function SupportFacts({ support }: { readonly support: Support }) {
  const t = useText('support')
  const words = useText('case')
  const { language } = useLanguage()
  const day = (given: string) => writeDay(given, language)
  const sections = support.sections.map((one) => sectionWords(one, words))
  const days = support.until
    ? t('support.fromUntil', { from: day(support.from), until: day(support.until) })
    : t('support.fromOn', { from: day(support.from) })
  return (
    <>
      <p className="quote">{support.task}</p>
      <dl className="child-facts">
        <div>
          <dt>{t('support.days')}</dt>
          <dd>{days}</dd>
        </div>
        <div>
          <dt>{t('support.reads')}</dt>
          <dd>{[t('support.reads.always'), ...sections].join(', ')}</dd>
        </div>
        {support.invitedBy ? (
          <div>
            <dt>{t('support.invitedBy')}</dt>
            <dd>{[support.invitedBy, day(dayOf(support.invitedAt))].join(between)}</dd>
          </div>
        ) : null}
        {support.words ? (
          <div>
            <dt>{t('support.said')}</dt>
            <dd>{support.words}</dd>
          </div>
        ) : null}
      </dl>
    </>
  )
}

export function SupportState({ support }: { readonly support: Support }) {
  const t = useText('support')
  const { state, declinedBecause, endedBecause } = support
  if (support.isOver) return <Badge meaning="neutral">{t('support.end.day-passed')}</Badge>
  if (state === 'declined' && declinedBecause)
    return <Badge meaning="neutral">{t(`support.declined.${declinedBecause}`)}</Badge>
  if (state === 'ended' && endedBecause)
    return <Badge meaning="neutral">{t(`support.end.${endedBecause}`)}</Badge>
  const meaning = state === 'accepted' ? 'good' : state === 'invited' ? 'warning' : 'neutral'
  return <Badge meaning={meaning}>{t(`support.state.${state}`)}</Badge>
}
