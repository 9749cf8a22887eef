import {
  addSameDayContact,
  answerLowerSameDayDuty,
  askToLowerSameDayDuty,
  type DutyView,
} from '@amparo/contract/api/same-day-duties/same-day-duties'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { CaseId, SameDayDutyId } from '@amparo/domain/kernel/brand'
import { contactWays, lowerTos } from '@amparo/domain/same-day-duty/duty'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ChoiceForm } from './choice-form.tsx'
import { changedByDuty, draftOfDuty } from './duty-changes.ts'

type Props = { readonly caseId: CaseId; readonly duty: DutyView; readonly mayWrite: boolean }

/** Who was with her since; the next time counts from the last one. */
export function DutyContacts({ caseId, duty, mayWrite }: Props) {
  const t = useText('duty')
  const words = useText('case')
  const { language } = useLanguage()
  const dutyId = duty.id as SameDayDutyId
  const [isAdding, setAdding] = useOpenForm(draftOfDuty('contact', duty.id))
  const command = useCommand(addSameDayContact, changedByDuty)
  return (
    <Card title={t('duty.contacts')}>
      {duty.contacts.length === 0 ? <p>{t('duty.contacts.none')}</p> : null}
      <ul className="entries" aria-label={t('duty.contacts')}>
        {duty.contacts.map((contact) => (
          <li key={contact.at}>
            <h3 className="entry-title">{t(`duty.contact.way.${contact.way}`)}</h3>
            <p className="written">{contact.words}</p>
            <p className="facts">
              <span>
                {t('duty.by', {
                  by: contact.by ?? words('case.someone'),
                  date: writeDay(dayOf(contact.at), language),
                })}
              </span>
            </p>
          </li>
        ))}
      </ul>
      {mayWrite && isAdding ? (
        <ChoiceForm
          {...{ caseId, command }}
          form="duty-contact"
          of={duty.id}
          question={t('duty.contact.way')}
          choices={contactWays.map((way) => ({ value: way, label: t(`duty.contact.way.${way}`) }))}
          first={undefined}
          label={t('duty.contact.words')}
          longest={longestOf(addSameDayContact.input.shape.words)}
          wordsFor={() => true}
          saveLabel={t('duty.contact.add')}
          saved={t('duty.contact.saved')}
          onSend={async (way, how) => (await command.send({ caseId, dutyId, way, words: how })).ok}
          onDone={() => setAdding(false)}
        />
      ) : null}
      {mayWrite && !isAdding ? (
        <p>
          <Button icon="add" onPress={() => setAdding(true)}>
            {t('duty.contact.add')}
          </Button>
        </p>
      ) : null}
    </Card>
  )
}

/** Down and to the end go two: one asks, another answers. */
export function DutyLowering({ caseId, duty, mayWrite }: Props) {
  const t = useText('duty')
  const words = useText('case')
  const dutyId = duty.id as SameDayDutyId
  const [isAsking, setAsking] = useOpenForm(draftOfDuty('lowering', duty.id))
  const [isAnswering, setAnswering] = useOpenForm(draftOfDuty('answer', duty.id))
  const asking = useCommand(askToLowerSameDayDuty, changedByDuty)
  const answering = useCommand(answerLowerSameDayDuty, changedByDuty)
  const { lowering } = duty
  const tos = lowerTos.filter((to) => to === 'none' || duty.level === 'danger-now')
  return (
    <Card title={t('duty.lower')}>
      <p className="soft">
        {t('duty.end.rule', { times: String(duty.timesNeeded), now: String(duty.timesNothing) })}
      </p>
      {lowering ? (
        <Banner meaning="warning">
          <p>
            {t(lowering.isMine ? 'duty.lower.mine' : 'duty.lower.waits', {
              to: t(`duty.lower.to.${lowering.to}`),
              by: lowering.by ?? words('case.someone'),
            })}
          </p>
          <p className="written">{lowering.words}</p>
        </Banner>
      ) : null}
      {mayWrite && lowering && !lowering.isMine && isAnswering ? (
        <ChoiceForm
          {...{ caseId }}
          command={answering}
          form="duty-answer"
          of={duty.id}
          question={t('duty.lower.agrees')}
          choices={[
            { value: 'yes', label: t('duty.lower.yes') },
            { value: 'no', label: t('duty.lower.no') },
          ]}
          first={undefined}
          label={t('duty.lower.words')}
          longest={longestOf(answerLowerSameDayDuty.input.shape.words)}
          wordsFor={() => true}
          saveLabel={t('duty.lower.answer')}
          saved={t('duty.lower.answered')}
          onSend={async (answer, why) =>
            (await answering.send({ caseId, dutyId, agrees: answer === 'yes', words: why })).ok
          }
          onDone={() => setAnswering(false)}
        />
      ) : null}
      {mayWrite && lowering && !lowering.isMine && !isAnswering ? (
        <p>
          <Button weight="main" onPress={() => setAnswering(true)}>
            {t('duty.lower.answer')}
          </Button>
        </p>
      ) : null}
      {mayWrite && !lowering && isAsking ? (
        <ChoiceForm
          {...{ caseId }}
          command={asking}
          form="duty-lowering"
          of={duty.id}
          question={t('duty.lower.to')}
          choices={tos.map((to) => ({ value: to, label: t(`duty.lower.to.${to}`) }))}
          first={undefined}
          label={t('duty.lower.words')}
          longest={longestOf(askToLowerSameDayDuty.input.shape.words)}
          wordsFor={() => true}
          saveLabel={t('duty.lower')}
          saved={t('duty.lower.saved')}
          onSend={async (to, why) => (await asking.send({ caseId, dutyId, to, words: why })).ok}
          onDone={() => setAsking(false)}
        />
      ) : null}
      {mayWrite && !lowering && !isAsking && (duty.mayEnd || duty.level === 'danger-now') ? (
        <p>
          <Button onPress={() => setAsking(true)}>{t('duty.lower')}</Button>
        </p>
      ) : null}
    </Card>
  )
}
