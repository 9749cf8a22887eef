import type { today } from '@amparo/contract/api/tasks/tasks'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { hrefTo } from '../../app/screens.ts'
import { writeDay, writeTime } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Link } from '../../ui/link.tsx'
import { List } from '../../ui/list.tsx'
import { happened } from '../history/index.ts'

/** What others did on my cases: the last thing on each. */
export function Changed({ changed }: { readonly changed: OutputOf<typeof today>['changed'] }) {
  const t = useText('today')
  const words = useText('history')
  const { language } = useLanguage()
  const toCases = (
    <Link href={hrefTo('cases')} look="button">
      {t('today.toCases')}
    </Link>
  )
  return (
    <Card title={t('today.changed')}>
      {changed.length === 0 ? (
        <EmptyState icon="clock" action={toCases}>
          {t('today.changedEmpty')}
        </EmptyState>
      ) : (
        <List
          label={t('today.changed')}
          items={changed.map((one) => {
            const who = t('today.who', { name: one.callName, code: one.code })
            const when = `${writeDay(dayOf(one.at), language)}, ${writeTime(one.at, language)}`
            return {
              id: one.caseId,
              title: happened(one, words),
              detail: one.by
                ? t('today.changedBy', { who, by: one.by, when })
                : t('today.changedWhen', { who, when }),
              href: hrefTo('case', { caseId: one.caseId }),
            }
          })}
        />
      )}
    </Card>
  )
}
