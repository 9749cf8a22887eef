import type { ScreeningView } from '@amparo/contract/api/screenings/screenings'
import type { AnswerId, CaseId } from '@amparo/domain/kernel/brand'
import { hrefTo } from '../../app/screens.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { draftOfLook, LookForm } from './look-form.tsx'

/** What one talk came to, and the second look where one is waited for. */
export function ScreeningEntry(props: {
  readonly caseId: CaseId
  readonly screening: ScreeningView
  readonly mayWrite: boolean
}) {
  const t = useText('screening')
  const words = useText('case')
  const { language } = useLanguage()
  const { caseId, screening } = props
  const { look } = screening
  const someone = words('case.someone')
  const [isLooking, setLooking] = useOpenForm(draftOfLook(screening.id))
  const mayLook = props.mayWrite && screening.waits && !screening.mine
  return (
    <article className="sub-block">
      {screening.setAside ? (
        <Banner meaning="neutral">{t(`screening.aside.${screening.setAside}`)}</Banner>
      ) : null}
      <p>{t(`screening.finding.${screening.finding}`)}</p>
      {screening.isIncident && screening.setAside === null ? (
        <Banner meaning="danger">{t('screening.incident')}</Banner>
      ) : null}
      {screening.waits ? (
        <Banner meaning="warning">
          {screening.mine ? t('screening.waits.other') : t('screening.waits.you')}
        </Banner>
      ) : null}
      {look ? (
        <section className="stack" aria-label={t('screening.look')}>
          <h4 className="entry-title">{t(`screening.look.${look.finding}`)}</h4>
          <p className="written">{look.words}</p>
          <p className="why">
            <span>
              {t('screening.by', { by: look.by ?? someone, date: writeDay(dayOf(look.at), language) })}
            </span>
          </p>
        </section>
      ) : null}
      <p className="why">
        <span>
          {t('screening.by', {
            by: screening.by ?? someone,
            date: writeDay(dayOf(screening.recordedAt), language),
          })}
        </span>
      </p>
      <p>
        <Link href={hrefTo('case-form', { caseId, answerId: screening.answerId as AnswerId })}>
          {t('screening.open')}
          <span className="only-read"> · {writeDay(screening.on, language)}</span>
        </Link>
      </p>
      {mayLook && isLooking ? (
        <LookForm caseId={caseId} screeningId={screening.id} onDone={() => setLooking(false)} />
      ) : null}
      {mayLook && !isLooking ? (
        <Button weight="main" onPress={() => setLooking(true)}>
          {t('screening.look')}
        </Button>
      ) : null}
    </article>
  )
}
