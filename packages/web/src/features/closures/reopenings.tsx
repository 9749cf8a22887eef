import { showReopening } from '@amparo/contract/api/closures/reopening'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useOpenForm } from '../../data/use-draft.ts'
import { useQuery } from '../../data/use-query.ts'
import { Banner } from '../../ui/banner.tsx'
import { Link } from '../../ui/link.tsx'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ReopeningEntry } from './reopening-entry.tsx'
import { draftOfReopening, ReopeningForm } from './reopening-form.tsx'

/** The way back into work with a closed case, or what to do instead; and each time that it was taken. */
export function Reopenings(props: {
  readonly caseId: CaseId
  readonly isClosed: boolean
  readonly mayWrite: boolean
}) {
  const t = useText('closure')
  const { caseId } = props
  const query = useQuery(showReopening, { caseId })
  const [isWriting, setWriting] = useOpenForm(draftOfReopening(caseId))
  const may = query.value
  const offers = may !== undefined && props.isClosed && props.mayWrite
  return (
    <>
      {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
      {offers && may.standing === 'may' && !isWriting ? (
        <Banner
          meaning="information"
          title={t('reopening.ask')}
          actions={
            <>
              <Button onPress={() => setWriting(true)}>{t('reopening.begin')}</Button>
              <Link href={hrefTo('case-again', { caseId })}>{t('reopening.again')}</Link>
            </>
          }
        >
          <p>{t('reopening.means')}</p>
        </Banner>
      ) : null}
      {offers && may.standing !== 'may' && may.standing !== 'access.not-allowed' ? (
        <Banner meaning="information">{may.instead}</Banner>
      ) : null}
      {offers && may.standing === 'may' && isWriting ? (
        <ReopeningForm caseId={caseId} may={may} onDone={() => setWriting(false)} />
      ) : null}
      {may && may.items.length > 0 ? (
        <ul className="entries" aria-label={t('reopening.list')}>
          {may.items.map((reopening) => (
            <li key={reopening.id}>
              <ReopeningEntry reopening={reopening} />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
