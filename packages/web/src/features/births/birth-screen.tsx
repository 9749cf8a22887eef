import type { readBirth } from '@amparo/contract/api/births/births'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import type { BirthDecisionId, PersonId } from '@amparo/domain/kernel/brand'
import type { ScreenProps } from '../../app/screen.ts'
import { hrefTo } from '../../app/screens.ts'
import { useSession } from '../../app/session-context.tsx'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useOpenForm } from '../../data/use-draft.ts'
import { writeApproximateDate } from '../../ui/approximate-date-words.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Link } from '../../ui/link.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { CaseFrame, caseIdOf, hasRole, mayAdd } from '../case/index.ts'
import { AgeFindingForm, draftOfAgeFinding } from './age-finding-form.tsx'
import { useBirth, type Whose } from './birth-operations.ts'
import { Decisions } from './decisions.tsx'
import { StatementEntry } from './statement-entry.tsx'
import { draftOfStatement, StatementForm } from './statement-form.tsx'

/** Every date that is said of her birth, which one is worked with, and what follows for her being a child. */
export function BirthScreen({ params }: ScreenProps) {
  return <BirthsOf whose={{ caseId: caseIdOf(params) }} section="identity" part="birth" />
}

/** The same of somebody who is on the case beside the child. */
export function PersonBirthScreen({ params }: ScreenProps) {
  const whose = { caseId: caseIdOf(params), personId: (params['personId'] ?? '') as PersonId }
  return <BirthsOf whose={whose} section="people" part="people" />
}

function BirthsOf(props: {
  readonly whose: Whose
  readonly section: 'identity' | 'people'
  readonly part: 'birth' | 'people'
}) {
  const t = useText('birth')
  const words = useText('case')
  const { whose, section } = props
  const [isAdding, setAdding] = useOpenForm(draftOfStatement(whose))
  return (
    <CaseFrame
      caseId={whose.caseId}
      part={props.part}
      {...(props.part === 'birth' ? {} : { title: words('case.part.birth') })}
      actions={(opened) =>
        mayAdd(opened, section) && !isAdding ? (
          <Button weight="main" icon="add" onPress={() => setAdding(true)}>
            {t('birth.add')}
          </Button>
        ) : null
      }
    >
      {(opened) => (
        <>
          {isAdding && mayAdd(opened, section) ? (
            <StatementForm whose={whose} onDone={() => setAdding(false)} />
          ) : null}
          <Birth whose={whose} mayWrite={mayAdd(opened, section)} />
          {section === 'identity' && opened.reads.includes('course') ? (
            <p>
              <Link href={hrefTo('case-same-child', { caseId: whose.caseId })}>{t('birth.sameChild')}</Link>
            </p>
          ) : null}
        </>
      )}
    </CaseFrame>
  )
}

function Birth({ whose, mayWrite }: { readonly whose: Whose; readonly mayWrite: boolean }) {
  const t = useText('birth')
  const ui = useText('ui')
  const { language } = useLanguage()
  const { value, state, problem, refresh } = useBirth(whose)
  const [isFinding, setFinding] = useOpenForm(draftOfAgeFinding(whose))
  if (problem) return <ProblemNotice problem={problem} onRetry={refresh} />
  if (!value) return state === 'loading' ? <Skeleton lines={4} /> : null
  const name = 'name' in value && typeof value.name === 'string' ? value.name : undefined
  const after = (value.decisions.at(-1)?.id ?? null) as BirthDecisionId | null
  const chosen = value.decisions.findLast(({ statementId }) => statementId !== null)?.statementId
  const titles = titlesOf(value, (one) => writeApproximateDate(one.born, ui, language))
  return (
    <>
      {name === undefined ? null : (
        <PersonHead whose={whose} name={name} isChild={value.treatedAs !== 'adult'} />
      )}
      {value.disputed ? (
        <Banner meaning="warning" title={t('birth.disputed')}>
          <p>{t('birth.disputed.words', { age: value.childUnder })}</p>
        </Banner>
      ) : null}
      {value.elsewhere === 'nothing' ? null : (
        <Banner meaning="warning" title={t('birth.elsewhere')}>
          <p>{t(`birth.elsewhere.${value.elsewhere}`, { age: value.childUnder })}</p>
        </Banner>
      )}
      <SummaryList
        rows={[
          {
            id: 'worked-with',
            label: t('birth.workedWith'),
            value: value.workedWith
              ? writeApproximateDate(value.workedWith, ui, language)
              : t('birth.workedWith.none'),
          },
          {
            id: 'treated',
            label: t('birth.treated'),
            value: t(treatedWords[value.treatedAs]),
          },
        ]}
      />
      <Card title={t('birth.statements')}>
        <p className="soft">{t('birth.intro')}</p>
        {value.statements.length === 0 ? <EmptyState icon="document">{t('birth.none')}</EmptyState> : null}
        <ul className="entries" aria-label={t('birth.statements')}>
          {value.statements.map((one) => (
            <li key={one.id}>
              <StatementEntry
                {...{ whose, one, after, mayWrite }}
                title={titles.get(one.id) ?? ''}
                isChosen={one.id === chosen}
              />
            </li>
          ))}
        </ul>
      </Card>
      <Decisions decisions={value.decisions} titles={titles} />
      {isFinding && mayWrite ? (
        <AgeFindingForm whose={whose} after={after} onDone={() => setFinding(false)} />
      ) : null}
      {mayWrite && !isFinding ? (
        <p>
          <Button icon="edit" onPress={() => setFinding(true)}>
            {t('birth.find')}
          </Button>
        </p>
      ) : null}
    </>
  )
}

/** Whose births these are, the way back to her people, and to a case of her own. */
function PersonHead(props: { readonly whose: Whose; readonly name: string; readonly isChild: boolean }) {
  const t = useText('birth')
  const { caseId, personId = '' } = props.whose
  const mayRegister = hasRole(useSession(), 'caseworker', 'supervisor', 'intake-volunteer')
  return (
    <>
      <h2 className="entry-title">{t('birth.of', { name: props.name })}</h2>
      {mayRegister && props.isChild ? (
        <p>
          <Link href={hrefTo('case-person-registration', { caseId, personId })}>{t('birth.ownCase')}</Link>
        </p>
      ) : null}
    </>
  )
}

const treatedWords = {
  child: 'birth.treated.child',
  'benefit-of-the-doubt': 'birth.treated.doubt',
  adult: 'birth.treated.adult',
} as const

type Statement = OutputOf<typeof readBirth>['statements'][number]

/** Two papers with the same date are told apart by a number. */
function titlesOf(
  { statements }: Pick<OutputOf<typeof readBirth>, 'statements'>,
  nameOf: (one: Statement) => string,
): ReadonlyMap<string, string> {
  const times = new Map<string, number>()
  return new Map(
    statements.map((one) => {
      const name = nameOf(one)
      const nth = (times.get(name) ?? 0) + 1
      times.set(name, nth)
      return [one.id, nth === 1 ? name : `${name} (${nth})`]
    }),
  )
}
