import { longestOf } from '@amparo/contract/kernel/fields'
import { searchOtherData } from '@amparo/contract/api/other-data/other-data'
import { searchChildren } from '@amparo/contract/api/search/search-children'
import type { IntakeId } from '@amparo/domain/kernel/brand'
import { hrefTo } from '../../app/screens.ts'
import { useSession } from '../../app/session-context.tsx'
import { useText } from '../../app/words/words-context.tsx'
import { today } from '../../data/today.ts'
import type { KeptDraft } from '../../data/use-kept-draft.ts'
import { useQuery } from '../../data/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { FoundDraft } from '../../ui/found-draft.tsx'
import { latePart } from '../../ui/late-part.tsx'
import { Link } from '../../ui/link.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { hasRole } from '../case/index.ts'
import { searchOf, startedFromSearch, type RegistrationDraft } from './registration.ts'

const SearchResults = latePart(async () => (await import('./search-results.tsx')).SearchResults, 4)

/** Whoever seems new may be known already, here or elsewhere. */
export function SearchFirst(props: {
  readonly draft: KeptDraft<RegistrationDraft>
  /** The first contact from which she is registered. */
  readonly intakeId?: IntakeId
}) {
  const { draft, intakeId } = props
  const t = useText('register')
  const { value, update } = draft
  const found = useQuery(searchChildren, value.asked)
  const search = searchOf(value)
  const isAsked = value.asked !== undefined
  const session = useSession()
  const mayReadOthers = hasRole(session, 'caseworker', 'supervisor', 'manager')
  const receives = hasRole(session, 'caseworker', 'supervisor', 'intake-volunteer')
  const words = value.asked?.name ?? ''
  const others = useQuery(searchOtherData, mayReadOthers && words !== '' ? { words } : undefined)
  const isAsking =
    isAsked && (found.state === 'loading' || (mayReadOthers && words !== '' && others.state === 'loading'))
  return (
    <Page
      title={t('register.title')}
      width="narrow"
      intro={<p>{t('search.first')}</p>}
      {...(intakeId
        ? { back: { href: hrefTo('intake', { intakeId }), label: t('register.backToIntake') } }
        : {})}
    >
      <FoundDraft found={draft.found} />
      {receives && !isAsked && !intakeId ? (
        <p>
          <Link href={hrefTo('intakes')}>{t('register.toIntakes')}</Link>
        </p>
      ) : null}
      {receives && !isAsked && !intakeId ? (
        <p>
          <Link href={hrefTo('registration-sheets')}>{t('register.toSheets')}</Link>
        </p>
      ) : null}
      <form
        className="stack"
        role="search"
        onSubmit={(event) => {
          event.preventDefault()
          if (!search) return
          if (JSON.stringify(search) === JSON.stringify(value.asked)) found.refresh()
          update({ asked: search })
        }}
      >
        <TextField
          label={t('search.label')}
          hint={t('search.hint')}
          value={value.sought}
          onChange={(sought) => update({ sought })}
          type="search"
          longest={longestOf(searchChildren.input.shape.name)}
        />
        <div className="field-beside">
          <TextField
            label={t('search.phone')}
            required={false}
            type="tel"
            inputMode="tel"
            value={value.soughtPhone}
            onChange={(soughtPhone) => update({ soughtPhone })}
            longest={longestOf(searchChildren.input.shape.phone)}
          />
          <NumberField
            label={t('search.age')}
            required={false}
            value={value.soughtAge}
            onChange={(soughtAge) => update({ soughtAge })}
            most={25}
          />
        </div>
        <Button type="submit" weight={isAsked ? 'plain' : 'main'} icon="search" busy={isAsking}>
          {t('search.submit')}
        </Button>
      </form>
      {isAsking ? <Skeleton lines={4} /> : null}
      {found.problem ? <ProblemNotice problem={found.problem} onRetry={found.refresh} /> : null}
      {isAsked && found.value && !isAsking ? (
        <SearchResults
          cards={found.value.cards}
          others={others.value?.items ?? []}
          words={words}
          intakeId={intakeId}
          onNew={() => update(startedFromSearch(value, today()))}
        />
      ) : null}
    </Page>
  )
}
