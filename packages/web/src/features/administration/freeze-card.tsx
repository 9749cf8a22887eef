import {
  askLift,
  confirmLift,
  listFreezes,
  nameExempt,
  stayClosed,
  type FreezeView,
} from '@amparo/contract/api/freezes/freezes'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { FreezeId, UserId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { writeDay, writeTime } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { Badge, type Meaning } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { ConfirmIdentity, needsConfirmation } from '../account/index.ts'
import { ConfirmedForm } from './confirmed-form.tsx'
import { ExemptChoice, isFew } from './freeze-form.tsx'

const meanings = { standing: 'danger', asked: 'warning', lifted: 'neutral' } as const satisfies Readonly<
  Record<string, Meaning>
>

/** One closed case, by its code: since when, who goes on with it, and what may be done now. */
export function FreezeCard({ freeze }: { readonly freeze: FreezeView }) {
  const t = useText('freeze')
  const { language } = useLanguage()
  const [open, setOpen] = useState<'name' | 'ask' | undefined>(undefined)
  const state = freeze.lifted ? 'lifted' : freeze.lift ? 'asked' : 'standing'
  const date = (at: string) => `${writeDay(dayOf(at), language)}, ${writeTime(at, language)}`
  const names = freeze.exempt.map(({ name, hasLeft }) => (hasLeft ? t('freeze.hasLeft', { name }) : name))
  return (
    <Card title={freeze.code}>
      <p>
        <Badge meaning={meanings[state]}>{t(`freeze.state.${state}`)}</Badge>
      </p>
      <p>{t(`freeze.reason.${freeze.reason}`)}</p>
      {freeze.words ? <p>{freeze.words}</p> : null}
      <p className="soft">{t('freeze.since', { by: freeze.frozenBy, date: date(freeze.frozenAt) })}</p>
      {freeze.lifted ? null : <p>{t('freeze.kept', { names: names.join(', ') })}</p>}
      {freeze.lift ? (
        <>
          <p className="soft">
            {t('freeze.asked', { by: freeze.lift.askedBy, date: date(freeze.lift.askedAt) })}
          </p>
          <p>{freeze.lift.words}</p>
        </>
      ) : null}
      {freeze.lifted ? (
        <p className="soft">{t('freeze.lifted', { by: freeze.lifted.by, date: date(freeze.lifted.at) })}</p>
      ) : null}
      {open === undefined ? (
        <p className="row">
          {freeze.mayAskLift ? (
            <Button onPress={() => setOpen('ask')}>
              {t('freeze.askLift')}
              <span className="only-read"> · {freeze.code}</span>
            </Button>
          ) : null}
          {freeze.mayName ? (
            <Button weight="quiet" onPress={() => setOpen('name')}>
              {t('freeze.name')}
              <span className="only-read"> · {freeze.code}</span>
            </Button>
          ) : null}
        </p>
      ) : null}
      {open === 'name' ? <NameForm freeze={freeze} onDone={() => setOpen(undefined)} /> : null}
      {open === 'ask' ? <AskForm freeze={freeze} onDone={() => setOpen(undefined)} /> : null}
      {freeze.mayStayClosed ? <Answer freeze={freeze} /> : null}
    </Card>
  )
}

type FormProps = { readonly freeze: FreezeView; readonly onDone: () => void }

const named = ({ id, version }: FreezeView) => ({ freezeId: id as FreezeId, version })

function NameForm({ freeze, onDone }: FormProps) {
  const t = useText('freeze')
  const say = useToast()
  const name = useCommand(nameExempt, [listFreezes])
  const [exempt, setExempt] = useState<readonly string[]>(
    freeze.exempt.flatMap(({ id, hasLeft }) => (hasLeft ? [] : id)),
  )
  const send = async () => {
    const answer = await name.send({ ...named(freeze), exempt: exempt as UserId[] })
    if (!answer.ok) return
    say({ words: t('freeze.named') })
    onDone()
  }
  return (
    <ConfirmedForm
      command={name}
      label={t('freeze.name')}
      isReady={isFew(exempt)}
      onSend={() => void send()}
      onDone={onDone}
    >
      <ExemptChoice readers={freeze.readers} value={exempt} onChange={setExempt} />
    </ConfirmedForm>
  )
}

function AskForm({ freeze, onDone }: FormProps) {
  const t = useText('freeze')
  const say = useToast()
  const ask = useCommand(askLift, [listFreezes])
  const [words, setWords] = useState('')
  const send = async () => {
    const answer = await ask.send({ ...named(freeze), words: words.trim() })
    if (!answer.ok) return
    say({ words: t('freeze.askedNow') })
    onDone()
  }
  return (
    <ConfirmedForm
      command={ask}
      label={t('freeze.askLift')}
      isReady={words.trim() !== ''}
      onSend={() => void send()}
      onDone={onDone}
    >
      <p className="soft">{t('freeze.askLiftMeans')}</p>
      <TextField
        label={t('freeze.liftWords')}
        value={words}
        onChange={setWords}
        longest={longestOf(askLift.input.shape.words)}
      />
    </ConfirmedForm>
  )
}

/** What the second person answers; whoever asked can only take it back. */
function Answer({ freeze }: { readonly freeze: FreezeView }) {
  const t = useText('freeze')
  const say = useToast()
  const confirm = useCommand(confirmLift, [listFreezes])
  const stay = useCommand(stayClosed, [listFreezes])
  const isSending = confirm.state === 'sending' || stay.state === 'sending'
  const mustConfirm = needsConfirmation(confirm.problem)
  const problem = mustConfirm ? stay.problem : (confirm.problem ?? stay.problem)
  const open = async () => {
    const answer = await confirm.send(named(freeze))
    if (answer.ok) say({ words: t('freeze.confirmed') })
  }
  const leave = async () => {
    const answer = await stay.send(named(freeze))
    if (answer.ok) say({ words: t('freeze.stayed') })
  }
  return (
    <>
      {mustConfirm ? <ConfirmIdentity onConfirmed={() => void open()} /> : null}
      {problem ? <ProblemNotice problem={problem} /> : null}
      <p className="row">
        {freeze.mayConfirmLift ? (
          <Button icon="check" busy={isSending} onPress={() => void open()}>
            {t('freeze.confirm')}
            <span className="only-read"> · {freeze.code}</span>
          </Button>
        ) : null}
        <Button weight="quiet" busy={isSending} onPress={() => void leave()}>
          {t('freeze.stay')}
          <span className="only-read"> · {freeze.code}</span>
        </Button>
      </p>
    </>
  )
}
