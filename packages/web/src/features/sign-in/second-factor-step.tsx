import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import type { WireProblem } from '../../data/wire-problem.ts'
import { Button } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ModulePicture } from './module-picture.tsx'

/** Six numbers from the code app; at the first time also the key that the app needs. */
export function SecondFactorStep(props: {
  readonly setUp?: { readonly secret: string; readonly picture: readonly string[] }
  readonly busy: boolean
  readonly problem: WireProblem | undefined
  readonly onSubmit: (code: string) => void
  /** Where this person has a passkey that works here. */
  readonly onPasskey?: () => void
  readonly onLeave: () => void
}) {
  const t = useText('sign-in')
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const digits = code.replace(/\s/g, '')
  const complete = /^\d{6}$/.test(digits)
  return (
    <Page title={props.setUp ? t('setUp.title') : t('secondFactor.title')} width="narrow">
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (complete) props.onSubmit(digits)
        }}
      >
        {props.problem ? <ProblemNotice problem={props.problem} /> : null}
        {props.setUp ? (
          <>
            <p>{t('setUp.intro')}</p>
            <ModulePicture modules={props.setUp.picture} label={t('setUp.picture')} />
            <p>
              {t('setUp.secret')}
              <br />
              <code className="secret">{props.setUp.secret}</code>
            </p>
          </>
        ) : null}
        <TextField
          label={props.setUp ? t('setUp.code') : t('secondFactor.code')}
          hint={t('secondFactor.hint')}
          value={code}
          onChange={setCode}
          inputMode="numeric"
          autoComplete="one-time-code"
          width="short"
          problem={tried && !complete ? t('secondFactor.notSix') : undefined}
        />
        <Button type="submit" weight="main" wide busy={props.busy}>
          {t('secondFactor.submit')}
        </Button>
        {props.onPasskey ? (
          <Button icon="lock" wide onPress={props.onPasskey}>
            {t('signIn.passkey')}
          </Button>
        ) : null}
        <Button weight="quiet" wide onPress={props.onLeave}>
          {t('step.leave')}
        </Button>
      </form>
    </Page>
  )
}
