import {
  acceptCodeOfConduct,
  chooseOrganisation,
  secondFactor,
  signIn,
  signOut,
} from '@amparo/contract/api/sign-in/sign-in'
import { useSignIn } from '../../app/session-context.tsx'
import { useLanguage } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { CodeOfConductStep } from './code-of-conduct-step.tsx'
import { OrganisationStep } from './organisation-step.tsx'
import { OtherWays } from './other-ways.tsx'
import { PasswordStep } from './password-step.tsx'
import { SecondFactorStep } from './second-factor-step.tsx'
import { usePasskey } from './use-passkey.ts'

/** Shows the one step that the server asks for; each step is a component that knows nothing of the server. */
export function SignInScreen() {
  const { step, ranOut, moveTo } = useSignIn()
  const { language, choose } = useLanguage()
  const password = useCommand(signIn)
  const code = useCommand(secondFactor)
  const conduct = useCommand(acceptCodeOfConduct)
  const organisation = useCommand(chooseOrganisation)
  const leaving = useCommand(signOut)
  const passkey = usePasskey()
  const advance = (answer: Awaited<ReturnType<typeof password.send>>) => {
    if (answer.ok) moveTo(answer.value)
  }
  const leave = () => void leaving.send({}).then(advance)
  if (step.step === 'second-factor' || step.step === 'set-up-second-factor') {
    return (
      <SecondFactorStep
        {...(step.step === 'set-up-second-factor' ? { setUp: step } : {})}
        {...(step.step === 'second-factor' && step.factors.includes('passkey')
          ? { onPasskey: passkey.use }
          : {})}
        busy={code.state === 'sending' || passkey.busy}
        problem={code.problem ?? passkey.problem}
        onSubmit={(typed) => void code.send({ code: typed }).then(advance)}
        onLeave={leave}
      />
    )
  }
  if (step.step === 'code-of-conduct') {
    return (
      <CodeOfConductStep
        paragraphs={step.paragraphs}
        busy={conduct.state === 'sending'}
        problem={conduct.problem}
        onAccept={() => void conduct.send({ version: step.version }).then(advance)}
        onRefuse={leave}
      />
    )
  }
  if (step.step === 'organisation') {
    return (
      <OrganisationStep
        organisations={step.organisations}
        busy={organisation.state === 'sending'}
        problem={organisation.problem}
        onChoose={(organisationId) => void organisation.send({ organisationId }).then(advance)}
        onLeave={leave}
      />
    )
  }
  return (
    <PasswordStep
      busy={password.state === 'sending'}
      problem={password.problem}
      ranOut={ranOut}
      language={language}
      onLanguage={choose}
      otherWays={<OtherWays />}
      onSubmit={(given) => void password.send(given).then(advance)}
    />
  )
}
