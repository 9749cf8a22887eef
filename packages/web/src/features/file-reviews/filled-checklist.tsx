import type { ChecklistView, ReviewedFileView } from '@amparo/contract/api/file-reviews/file-reviews'
import { checklistAreas } from '@amparo/domain/file-review/checklist'
import { hrefTo } from '../../app/screens.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { Badge, type Meaning } from '../../ui/badge.tsx'
import { Card } from '../../ui/card.tsx'
import { List } from '../../ui/list.tsx'
import { areaNames } from './area-names.ts'

const meanings = {
  yes: 'good',
  'in-part': 'warning',
  no: 'danger',
  'not-applicable': 'neutral',
} as const satisfies Readonly<Record<ChecklistView['items'][number]['answer'], Meaning>>

/** What was found in one file, as whoever did the work and those who oversee it read it. */
export function FilledChecklist(props: {
  readonly file: ReviewedFileView
  readonly checklist: ChecklistView
}) {
  const t = useText('file-review')
  const { language } = useLanguage()
  const { file, checklist } = props
  return (
    <Card title={t('file-review.reviewed', { date: writeDay(dayOf(checklist.reviewedAt), language) })}>
      {file.reviewer ? <p className="soft">{t('file-review.by', { name: file.reviewer })}</p> : null}
      {file.corrected > 0 ? (
        <p className="soft">
          {t('file-review.corrected', { n: file.corrected, because: checklist.because })}
        </p>
      ) : null}
      {areaNames.map((area) => (
        <section key={area} className="stack" aria-label={t(`file-review.area.${area}`)}>
          <h3 className="entry-title">{t(`file-review.area.${area}`)}</h3>
          <List
            items={checklistAreas[area].flatMap((item) => {
              const found = checklist.items.find((one) => one.item === item)
              if (!found) return []
              const { answer, remark, proposed } = found
              return [
                {
                  id: item,
                  title: t(`file-review.item.${item}`),
                  state: <Badge meaning={meanings[answer]}>{t(`file-review.answer.${answer}`)}</Badge>,
                  detail:
                    [
                      remark,
                      proposed !== null && proposed !== answer
                        ? t('file-review.proposed', { answer: t(`file-review.answer.${proposed}`) })
                        : '',
                    ]
                      .filter(Boolean)
                      .join(' · ') || null,
                },
              ]
            })}
          />
        </section>
      ))}
      {checklist.remark ? <p className="quote">{checklist.remark}</p> : null}
      {file.followUps.length > 0 ? (
        <section className="stack" aria-label={t('file-review.tasks')}>
          <h3 className="entry-title">{t('file-review.tasks')}</h3>
          <List
            items={file.followUps.map(({ id, words, dueOn, state }) => ({
              id,
              title: words,
              state: (
                <Badge meaning={state === 'done' ? 'good' : 'neutral'}>
                  {t(`file-review.task.${state}`, { date: writeDay(dueOn, language) })}
                </Badge>
              ),
              href: hrefTo('case-tasks', { caseId: file.caseId }),
            }))}
          />
        </section>
      ) : null}
    </Card>
  )
}
