import { proposeWhereNow } from '@amparo/domain/journey/propose-leg-phase'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { countryName } from '@amparo/packs/nationalities'
import { useState } from 'react'
import { localeOf } from '../../app/words/languages.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { HolderForm, mayAdd, type OpenedCase } from '../case/index.ts'
import { legsOf, type JourneyEntry } from './journey-entries.ts'

/** The last leg ends elsewhere than the case says: proposed, and written by a person or not at all. */
export function WhereNowProposal(props: {
  readonly caseId: CaseId
  readonly opened: OpenedCase
  readonly entries: readonly JourneyEntry[]
}) {
  const t = useText('journey')
  const phases = useText('case')
  const { language } = useLanguage()
  const [isMoving, setMoving] = useState(false)
  const { opened, caseId } = props
  const { phase, holder } = opened.case
  if (!phase || !mayAdd(opened, 'summary')) return null
  const now = { phase, placeCountry: opened.case.placeCountry ?? undefined }
  const proposed = proposeWhereNow(
    legsOf(props.entries).map(({ one }) => one),
    now,
  )
  if (!proposed) return null
  const nameOf = (country: string | undefined) =>
    country ? countryName(country, localeOf(language)) : t('journey.now.noCountry')
  if (isMoving)
    return (
      <Card title={t('journey.propose.do')}>
        <HolderForm
          caseId={caseId}
          now={{ ...proposed, holder: holder ?? '' }}
          onDone={() => setMoving(false)}
        />
      </Card>
    )
  return (
    <Banner
      meaning="information"
      title={t('journey.propose')}
      actions={<Button onPress={() => setMoving(true)}>{t('journey.propose.do')}</Button>}
    >
      <p>
        {t('journey.propose.say', {
          country: nameOf(proposed.placeCountry),
          phase: phases(`case.phase.${proposed.phase}`),
          nowCountry: nameOf(now.placeCountry),
          nowPhase: phases(`case.phase.${now.phase}`),
        })}
      </p>
    </Banner>
  )
}
