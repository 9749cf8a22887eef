import { refuseReset } from '@amparo/contract/api/organisations/resets'
import { readSignInMethods } from '@amparo/contract/api/sign-in/methods'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import type { Id } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useQuery } from '../../data/use-query.ts'
import { Badge } from '../../ui/badge.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { CodeAppForm } from './code-app-form.tsx'
import { Passkeys } from './passkeys.tsx'
import { PasswordForm } from './password-form.tsx'

type Methods = OutputOf<typeof readSignInMethods>

/** By which means one can sign in, and how to change each. */
export function WaysIn() {
  const t = useText('account')
  const query = useQuery(readSignInMethods, {})
  const [open, setOpen] = useState<'password' | 'code-app' | undefined>(undefined)
  const methods = query.value
  const close = () => setOpen(undefined)
  return (
    <Card title={t('ways.title')}>
      {query.state === 'loading' ? <Skeleton lines={4} /> : null}
      {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
      {methods?.resets
        .filter((reset) => reset.state === 'asked' || reset.state === 'approved')
        .map((reset) => (
          <OwnReset key={reset.id} reset={reset} />
        ))}
      {methods ? (
        <>
          <SummaryList
            rows={[
              {
                id: 'password',
                label: t('ways.password'),
                value: <Standing isSet={methods.hasPassword} />,
                ...(methods.hasPassword
                  ? { change: { label: t('ways.change'), onPress: () => setOpen('password') } }
                  : {}),
              },
              {
                id: 'code-app',
                label: t('ways.codeApp'),
                value: <Standing isSet={methods.hasCodeApp} />,
                change: {
                  label: t(methods.hasCodeApp ? 'ways.newPhone' : 'ways.setUp'),
                  onPress: () => setOpen('code-app'),
                },
              },
              ...(methods.hasLinkedAccount
                ? [{ id: 'linked', label: t('ways.linked'), value: <Standing isSet /> }]
                : []),
            ]}
          />
          {open === 'password' ? <PasswordForm onDone={close} /> : null}
          {open === 'code-app' ? <CodeAppForm onDone={close} /> : null}
          <Passkeys passkeys={methods.passkeys} />
        </>
      ) : null}
    </Card>
  )
}

function Standing({ isSet }: { readonly isSet: boolean }) {
  const t = useText('account')
  return <Badge meaning={isSet ? 'good' : 'neutral'}>{t(isSet ? 'ways.set' : 'ways.notSet')}</Badge>
}

/** Somebody asked for new access in her name: she is told, and may stop it. */
function OwnReset({ reset }: { readonly reset: Methods['resets'][number] }) {
  const t = useText('account')
  const refuse = useCommand(refuseReset, [readSignInMethods])
  return (
    <Banner
      meaning="warning"
      title={t('ownReset.title')}
      actions={
        <Button
          busy={refuse.state === 'sending'}
          onPress={() => void refuse.send({ resetId: reset.id as Id<'ResetId'>, version: reset.version })}
        >
          {t('ownReset.stop')}
        </Button>
      }
    >
      <p>{t(`ownReset.${reset.kind}`, { by: reset.askedBy })}</p>
      {refuse.problem ? <ProblemNotice problem={refuse.problem} /> : null}
    </Banner>
  )
}
