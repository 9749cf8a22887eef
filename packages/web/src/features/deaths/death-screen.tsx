import { readDeath } from '@amparo/contract/api/deaths/deaths'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { hrefTo } from '../../app/screens.ts'
import type { ScreenProps } from '../../app/screen.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useOpenForm } from '../../data/use-draft.ts'
import { useQuery } from '../../data/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { DisclosureSection } from '../../ui/disclosure-section.tsx'
import { Link } from '../../ui/link.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { CaseFrame, caseIdOf, type OpenedCase } from '../case/index.ts'
import { DeathEntry } from './death-entry.tsx'
import { DeathForm } from './death-form.tsx'
import { draftOfDeath, draftOfTelling } from './draft-names.ts'
import { TellingEntry } from './telling-entry.tsx'
import { TellingForm } from './telling-form.tsx'

/** News that a child died, until it is certain or was not so; then her family, and the file. */
export function DeathScreen({ params }: ScreenProps) {
  const caseId = caseIdOf(params)
  return (
    <CaseFrame caseId={caseId} part="death">
      {(opened) => <DeathOfCase opened={opened} caseId={caseId} />}
    </CaseFrame>
  )
}

function DeathOfCase({ opened, caseId }: { readonly opened: OpenedCase; readonly caseId: CaseId }) {
  const t = useText('death')
  const written = useText('written')
  const { value, state, problem, refresh } = useQuery(readDeath, { caseId })
  const [isAdding, setAdding] = useOpenForm(draftOfDeath(caseId))
  const [isTelling, setTelling] = useOpenForm(draftOfTelling(caseId))
  const isWorkedOn = opened.case.state === 'open' || opened.case.state === 'on-hold'
  const mayWrite = opened.relation === 'own' && opened.writes.includes('incidents') && isWorkedOn
  const deaths = value?.deaths ?? []
  const death = deaths.find(({ withdrawnAt }) => withdrawnAt === null)
  const told = (value?.told ?? []).filter(({ withdrawnAt }) => withdrawnAt === null)
  const gone = deaths.filter((one) => one !== death)
  const goneTold = (value?.told ?? []).filter((one) => !told.includes(one))
  return (
    <>
      {state === 'loading' ? <Skeleton lines={4} /> : null}
      {problem ? <ProblemNotice problem={problem} onRetry={refresh} /> : null}
      {value ? (
        <Card title={t('death.title')}>
          {death ? (
            <DeathEntry {...{ caseId, death, mayWrite }} />
          ) : (
            <>
              <p>{mayWrite ? t('death.intro') : t('death.none')}</p>
              {mayWrite && isAdding ? (
                <DeathForm caseId={caseId} before={undefined} onDone={() => setAdding(false)} />
              ) : null}
              {mayWrite && !isAdding ? (
                <p>
                  <Button onPress={() => setAdding(true)}>{t('death.add')}</Button>
                </p>
              ) : null}
            </>
          )}
        </Card>
      ) : null}
      {death ? (
        <Card title={t('death.family')}>
          <p className="soft">
            {t(death.standing === 'confirmed' ? 'death.family.intro' : 'death.family.wait')}
          </p>
          {death.standing === 'confirmed' && told.length === 0 ? <p>{t('death.family.none')}</p> : null}
          <ul className="entries" aria-label={t('death.family')}>
            {told.map((telling) => (
              <li key={telling.id}>
                <TellingEntry {...{ caseId, opened, telling, mayWrite }} />
              </li>
            ))}
          </ul>
          {mayWrite && isTelling ? (
            <TellingForm {...{ caseId, opened }} before={undefined} onDone={() => setTelling(false)} />
          ) : null}
          {mayWrite && !isTelling && death.standing === 'confirmed' ? (
            <div className="row">
              <Button icon="add" onPress={() => setTelling(true)}>
                {t('death.family.add')}
              </Button>
              {told.length > 0 ? (
                <Link href={hrefTo('case-closure', { caseId })} look="button">
                  {t('death.close')}
                </Link>
              ) : null}
            </div>
          ) : null}
        </Card>
      ) : null}
      {gone.length + goneTold.length > 0 ? (
        <DisclosureSection title={written('written.withdrawn')}>
          <ul className="entries" aria-label={written('written.withdrawn')}>
            {gone.map((one) => (
              <li key={one.id}>
                <DeathEntry caseId={caseId} death={one} mayWrite={false} />
              </li>
            ))}
            {goneTold.map((telling) => (
              <li key={telling.id}>
                <TellingEntry {...{ caseId, opened, telling }} mayWrite={false} />
              </li>
            ))}
          </ul>
        </DisclosureSection>
      ) : null}
    </>
  )
}
