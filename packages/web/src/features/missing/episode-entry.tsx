import type { MissingView } from '@amparo/contract/api/missing/missing'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { between } from '../../app/words/between.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useOpenForm } from '../../data/use-draft.ts'
import { Button } from '../../ui/button.tsx'
import { List } from '../../ui/list.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { useMoment, writeHour } from '../case/index.ts'
import { draftOfMissingEnd, MissingEndForm } from './missing-end-form.tsx'
import { draftOfMissingStep, MissingStepForm } from './missing-step-form.tsx'

/** One search: what is known, what is still to do and until when, what was done, how it ended. */
export function EpisodeEntry(props: {
  readonly caseId: CaseId
  readonly episode: MissingView
  readonly mayWrite: boolean
}) {
  const t = useText('missing')
  const words = useText('case')
  const { language } = useLanguage()
  const moment = useMoment()
  const { caseId, episode, mayWrite } = props
  const { ended } = episode
  const [isStepping, setStepping] = useOpenForm(draftOfMissingStep(episode.id))
  const [isEnding, setEnding] = useOpenForm(draftOfMissingEnd(episode.id))
  const someone = words('case.someone')
  const since = [
    writeDay(episode.since, language),
    ...(episode.hour ? [writeHour(episode.hour, language)] : []),
  ].join(between)
  const rows = [
    { id: 'seen', label: t('missing.lastSeen'), value: episode.lastSeen },
    { id: 'before', label: t('missing.circumstances'), value: episode.circumstances },
    { id: 'worry', label: t('missing.worry'), value: episode.worry },
    { id: 'noticed', label: t('missing.noticedBy'), value: episode.noticedBy },
    ...(ended
      ? [
          { id: 'end', label: t('missing.end.reason'), value: t(`missing.end.${ended.reason}`) },
          { id: 'where', label: t('missing.end.where'), value: ended.where },
          {
            id: 'state',
            label: t('missing.end.state'),
            value: ended.found ? t(`missing.found.${ended.found}`) : '',
          },
          { id: 'told', label: t('missing.end.debrief'), value: ended.debrief },
          { id: 'more', label: t('missing.end.words'), value: ended.words },
        ]
      : []),
  ]
  return (
    <article className="sub-block">
      <h3 className="entry-title">
        {ended
          ? t('missing.endedOn', { date: writeDay(ended.on, language) })
          : t('missing.now', { moment: since })}
      </h3>
      <SummaryList rows={rows.filter(({ value }) => value !== '')} />
      <p className="why">
        <span>{t('missing.recorded', { by: episode.by ?? someone })}</span>
      </p>
      {episode.due.length > 0 ? (
        <section className="stack" aria-label={t('missing.next')}>
          <h4 className="entry-title">{t('missing.next')}</h4>
          <List
            label={t('missing.next')}
            items={episode.due.map(({ step, at }) => ({
              id: step,
              title: t(`missing.step.${step}`),
              detail: t('missing.due', { moment: moment(at) }),
            }))}
          />
        </section>
      ) : null}
      {mayWrite && isStepping ? (
        <MissingStepForm caseId={caseId} episode={episode} onDone={() => setStepping(false)} />
      ) : null}
      {mayWrite && isEnding ? (
        <MissingEndForm caseId={caseId} episodeId={episode.id} onDone={() => setEnding(false)} />
      ) : null}
      {mayWrite && !isStepping && !isEnding ? (
        <div className="row">
          <Button weight="main" onPress={() => setStepping(true)}>
            {t('missing.write')}
          </Button>
          <Button onPress={() => setEnding(true)}>{t('missing.end')}</Button>
        </div>
      ) : null}
      {episode.steps.length > 0 ? (
        <section className="stack" aria-label={t('missing.steps')}>
          <h4 className="entry-title">{t('missing.steps')}</h4>
          {episode.steps.map((step) => (
            <div key={step.at}>
              <p className="facts">
                <span>{t(`missing.step.${step.step}`)}</span>
                {step.result === 'done' ? null : <span>{t(`missing.result.${step.result}`)}</span>}
              </p>
              <p className="written">{step.words}</p>
              <p className="why">
                {step.reference ? <span>{t('missing.number', { number: step.reference })}</span> : null}
                <span>{t('missing.by', { by: step.by ?? someone, moment: moment(step.at) })}</span>
              </p>
            </div>
          ))}
        </section>
      ) : null}
    </article>
  )
}
