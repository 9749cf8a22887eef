import { saveOwnWork, showOwnWork } from '@amparo/contract/api/assignments/own-work'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { useState } from 'react'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useSession } from '../../app/session-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useQuery } from '../../data/use-query.ts'
import { DayField } from '../../ui/day-field.tsx'
import { FormFoot } from '../../ui/form-foot.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useToast } from '../../ui/toast.tsx'
import { LanguageList } from '../person/index.ts'
import { Conflicts } from './conflicts.tsx'

/** What I say of myself so that I am given cases that I can take, and what must never be mine. */
export function OwnWorkScreen() {
  const t = useText('assignment')
  const app = useText('app')
  const query = useQuery(showOwnWork, {})
  return (
    <Page
      title={t('ownWork.title')}
      intro={<p>{t('ownWork.intro')}</p>}
      width="narrow"
      back={{ href: hrefTo('account'), label: app('nav.account') }}
    >
      {query.state === 'loading' ? <Skeleton lines={5} /> : null}
      {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
      {query.value ? (
        <>
          <Details shown={query.value} />
          <Conflicts conflicts={query.value.conflicts} />
        </>
      ) : null}
    </Page>
  )
}

const sexes = ['female', 'male', 'unsaid'] as const

function Details({ shown }: { readonly shown: OutputOf<typeof showOwnWork> }) {
  const t = useText('assignment')
  const say = useToast()
  const session = useSession()
  const [languages, setLanguages] = useState<readonly string[]>(shown.languages)
  const [sex, setSex] = useState<(typeof sexes)[number]>(shown.sex ?? 'unsaid')
  const [awayFrom, setFrom] = useState<string | undefined>(shown.awayFrom ?? undefined)
  const [awayUntil, setUntil] = useState<string | undefined>(shown.awayUntil ?? undefined)
  const command = useCommand(saveOwnWork, [showOwnWork])
  const save = async () => {
    const answer = await command.send({
      languages: [...languages],
      sex: sex === 'unsaid' ? null : sex,
      awayFrom: awayFrom ?? null,
      awayUntil: awayUntil ?? null,
    })
    if (answer.ok) say({ words: t('ownWork.saved') })
  }
  return (
    <form
      className="entry"
      aria-label={t('ownWork.title')}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <LanguageList value={languages} onChange={setLanguages} country={session.organisation.country} />
      <RadioGroup
        label={t('ownWork.sex')}
        choices={sexes.map((one) => ({ value: one, label: t(`ownWork.sex.${one}`) }))}
        value={sex}
        onChange={setSex}
      />
      <div className="field-columns">
        <DayField label={t('ownWork.awayFrom')} value={awayFrom} onChange={setFrom} />
        <DayField label={t('ownWork.awayUntil')} value={awayUntil} onChange={setUntil} />
      </div>
      <FormFoot busy={command.state === 'sending'} problem={command.problem} />
    </form>
  )
}
