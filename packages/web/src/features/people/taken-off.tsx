import { openCase } from '@amparo/contract/api/cases/open-case'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { listTakenOff, putPersonBack } from '@amparo/contract/api/people/edit-person'
import type { CaseId, PersonId } from '@amparo/domain/kernel/brand'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useQuery } from '../../data/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { DisclosureSection } from '../../ui/disclosure-section.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useToast } from '../../ui/toast.tsx'
import { relationWords, wholeName, type NameDraft } from '../person/index.ts'

/** Who is no longer on the case, and why; asked only when it is opened, because it shows names. */
export function TakenOff(props: { readonly caseId: CaseId; readonly mayEdit: boolean }) {
  const t = useText('person')
  return (
    <DisclosureSection title={t('person.off')} summary={t('person.off.intro')}>
      <TakenOffList {...props} />
    </DisclosureSection>
  )
}

function TakenOffList({ caseId, mayEdit }: { readonly caseId: CaseId; readonly mayEdit: boolean }) {
  const t = useText('person')
  const words = useText('case')
  const say = useToast()
  const { language } = useLanguage()
  const query = useQuery(listTakenOff, { caseId })
  const back = useCommand(putPersonBack, [openCase, listHistory, listTakenOff])
  const putBack = async (id: string) => {
    const answer = await back.send({ caseId, personId: id as PersonId })
    if (answer.ok) say({ words: t('person.putBack') })
  }
  return (
    <>
      {query.state === 'loading' ? <Skeleton lines={3} /> : null}
      {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
      {back.problem ? <ProblemNotice problem={back.problem} /> : null}
      {query.value?.items.length === 0 ? <p className="soft">{t('person.off.nobody')}</p> : null}
      <ul className="entries" aria-label={t('person.off')}>
        {query.value?.items.map((one) => {
          const name = wholeName((one.names as readonly NameDraft[])[0])
          const relation = relationWords(one.relation, t)
          return (
            <li className="person" key={one.id}>
              <h3 className="entry-title">{name}</h3>
              <p className="facts">
                {relation ? <span>{relation}</span> : null}
                <span>{t(`person.takeOff.${one.reason}`)}</span>
                <span>
                  {t('person.off.by', {
                    by: one.by ?? words('case.someone'),
                    date: writeDay(dayOf(one.at), language),
                  })}
                </span>
              </p>
              {one.words ? <p className="quote">{one.words}</p> : null}
              {mayEdit ? (
                <div className="row">
                  <Button
                    weight="quiet"
                    icon="undo"
                    busy={back.state === 'sending'}
                    onPress={() => void putBack(one.id)}
                  >
                    {t('person.off.putBack')}
                    <span className="only-read"> · {name}</span>
                  </Button>
                </div>
              ) : null}
            </li>
          )
        })}
      </ul>
    </>
  )
}
