import {
  finishShadowingStep,
  replyToShadowing,
  withdrawShadowing,
  type ShadowingView,
} from '@amparo/contract/api/shadowing/shadowing'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { ShadowingId } from '@amparo/domain/kernel/brand'
import { useState, type ComponentProps, type ReactNode } from 'react'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { OwnWordsForm } from '../../ui/own-words-form.tsx'
import { useToast } from '../../ui/toast.tsx'
import { changedByShadowing } from './changed-by-shadowing.ts'

type Of = { readonly shadowing: ShadowingView }

/** Either of the two says that what they agreed is done. */
export function FinishStep({ shadowing }: Of) {
  const t = useText('shadowing')
  const command = useCommand(finishShadowingStep, changedByShadowing)
  return (
    <Opened
      shadowing={shadowing}
      button={{ icon: 'check', children: t('shadowing.done') }}
      form={{
        label: t('shadowing.done.how'),
        saveLabel: t('shadowing.done.save'),
        longest: longestOf(finishShadowingStep.input.shape.outcome),
        required: false,
        command,
      }}
      send={(outcome) => command.send({ shadowingId: shadowing.id as ShadowingId, outcome })}
      said={t('shadowing.saved')}
    />
  )
}

/** Once, and as she writes it. */
export function Reply({ shadowing }: Of) {
  const t = useText('shadowing')
  const command = useCommand(replyToShadowing, changedByShadowing)
  return (
    <Opened
      shadowing={shadowing}
      button={{ icon: 'edit', children: t('shadowing.reply.add') }}
      form={{
        label: t('shadowing.reply.how'),
        hint: t('shadowing.reply.help'),
        saveLabel: t('shadowing.reply.save'),
        longest: longestOf(replyToShadowing.input.shape.reply),
        required: true,
        command,
      }}
      send={(reply) => command.send({ shadowingId: shadowing.id as ShadowingId, reply })}
      said={t('shadowing.saved')}
    />
  )
}

export function WithdrawShadowing({ shadowing }: Of) {
  const t = useText('shadowing')
  const command = useCommand(withdrawShadowing, changedByShadowing)
  return (
    <Opened
      shadowing={shadowing}
      button={{ weight: 'quiet', children: t('shadowing.withdraw') }}
      form={{
        label: t('shadowing.withdraw.why'),
        saveLabel: t('shadowing.withdraw'),
        longest: longestOf(withdrawShadowing.input.shape.because),
        required: true,
        command,
      }}
      send={(because) => command.send({ shadowingId: shadowing.id as ShadowingId, because })}
      said={t('shadowing.withdrawn')}
    />
  )
}

/** A button that opens the words it needs. */
function Opened(props: {
  readonly shadowing: ShadowingView
  readonly button: Pick<ComponentProps<typeof Button>, 'icon' | 'weight'> & { readonly children: ReactNode }
  readonly form: Omit<ComponentProps<typeof OwnWordsForm>, 'onSave' | 'onBack'>
  readonly send: (words: string) => Promise<{ readonly ok: boolean }>
  readonly said: string
}) {
  const { language } = useLanguage()
  const say = useToast()
  const [isOpen, setOpen] = useState(false)
  const { children, ...button } = props.button
  if (!isOpen)
    return (
      <p>
        <Button {...button} onPress={() => setOpen(true)}>
          {children}
          <span className="only-read"> · {writeDay(props.shadowing.on, language)}</span>
        </Button>
      </p>
    )
  return (
    <OwnWordsForm
      {...props.form}
      onSave={async (words) => {
        const { ok } = await props.send(words)
        if (!ok) return
        say({ words: props.said })
        setOpen(false)
      }}
      onBack={() => setOpen(false)}
    />
  )
}
