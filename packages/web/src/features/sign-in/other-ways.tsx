import { readWaysIn, startOpenid } from '@amparo/contract/api/sign-in/openid'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useQuery } from '../../data/use-query.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { keepOpenidTicket } from './openid-ticket.ts'
import { passkeysWorkHere } from './passkey.ts'
import { usePasskey } from './use-passkey.ts'

/** Passkey and account service, where this node offers them; without an answer the password is enough. */
export function OtherWays() {
  const t = useText('sign-in')
  const ways = useQuery(readWaysIn, {})
  const passkey = usePasskey()
  const openid = useCommand(startOpenid)
  const leave = async () => {
    const begun = await openid.send({})
    if (!begun.ok) return
    keepOpenidTicket(begun.value.ticket)
    location.assign(begun.value.url)
  }
  const problem = passkey.problem ?? openid.problem
  return (
    <>
      {problem ? <ProblemNotice problem={problem} /> : null}
      {passkey.gaveNone ? (
        <Banner meaning="information" live>
          <p>{t('passkey.gaveNone')}</p>
        </Banner>
      ) : null}
      {passkeysWorkHere(ways.value?.passkeysAt) ? (
        <Button icon="lock" wide onPress={passkey.use} busy={passkey.busy}>
          {t('signIn.passkey')}
        </Button>
      ) : null}
      {ways.value?.openid ? (
        <Button icon="people" wide onPress={() => void leave()} busy={openid.state === 'sending'}>
          {t('signIn.organisationAccount')}
        </Button>
      ) : null}
    </>
  )
}
