import { showProtocol } from '@amparo/contract/api/protocols/protocols'
import type { SharingProtocolId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import type { ScreenProps } from '../../app/screen.ts'
import { hrefTo } from '../../app/screens.ts'
import { navigate } from '../../app/router.tsx'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { Card } from '../../ui/card.tsx'
import { List } from '../../ui/list.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { sectionWords, useMoment } from '../case/index.ts'
import type { ShownProtocol } from './protocol-draft.ts'
import { ProtocolForm } from './protocol-form.tsx'
import { ProtocolMoves } from './protocol-moves.tsx'
import { ProtocolState } from './protocols-screen.tsx'

/** One protocol: what was agreed, who signed, what can be done, what is shared under it, what was done. */
export function ProtocolScreen({ params }: ScreenProps) {
  const t = useText('protocol')
  const protocolId = (params['protocolId'] ?? '') as SharingProtocolId
  const query = useQuery(showProtocol, { protocolId })
  const [writing, setWriting] = useState<'same' | 'new' | undefined>(undefined)
  const shown = query.value
  return (
    <Page
      title={shown?.protocol.title ?? t('protocols.title')}
      width="narrow"
      back={{ href: hrefTo('admin-protocols'), label: t('protocols.title') }}
    >
      {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
      {query.state === 'loading' ? <Skeleton lines={6} /> : null}
      {shown && writing ? (
        <ProtocolForm
          shown={shown}
          isNew={writing === 'new'}
          onBack={() => setWriting(undefined)}
          onDone={(made) => {
            setWriting(undefined)
            navigate(hrefTo('admin-protocol', { protocolId: made }))
          }}
        />
      ) : null}
      {shown && !writing ? (
        <>
          <p className="row">
            <ProtocolState protocol={shown.protocol} />
          </p>
          <Signatures shown={shown} />
          <ProtocolMoves shown={shown} onWrite={setWriting} />
          <Terms shown={shown} />
          <Shares shown={shown} />
          <Acts shown={shown} />
        </>
      ) : null}
    </Page>
  )
}

function Signatures({ shown: { parties } }: { readonly shown: ShownProtocol }) {
  const t = useText('protocol')
  const moment = useMoment()
  return (
    <Card title={t('protocol.signatures')}>
      <List
        label={t('protocol.signatures')}
        items={parties.map(({ id, name, signature }) => ({
          id,
          title: name,
          detail: signature
            ? t('protocol.signed', { name: signature.name, at: moment(signature.at) })
            : t('protocol.unsigned'),
        }))}
      />
    </Card>
  )
}

function Terms({ shown: { protocol } }: { readonly shown: ShownProtocol }) {
  const t = useText('protocol')
  const words = useText('case')
  const { language } = useLanguage()
  const day = (on: string) => writeDay(on, language)
  return (
    <Card title={t('protocol.terms')}>
      <SummaryList
        rows={[
          { id: 'others', label: t('protocol.others'), value: protocol.others.join(', ') },
          {
            id: 'channels',
            label: t('protocol.channels'),
            value: protocol.channels.map((one) => t(`protocol.channel.${one}`)).join(', '),
          },
          {
            id: 'sections',
            label: t('protocol.sections'),
            value:
              protocol.sections.map((one) => sectionWords(one, words)).join(', ') ||
              t('protocol.sections.none'),
          },
          { id: 'onward', label: t('protocol.onward'), value: t(`protocol.onward.${protocol.onward}`) },
          {
            id: 'retention',
            label: t('protocol.retention'),
            value: t(`protocol.retention.${protocol.retention}`),
          },
          { id: 'validFrom', label: t('protocol.validFrom'), value: day(protocol.validFrom) },
          { id: 'validUntil', label: t('protocol.validUntil'), value: day(protocol.validUntil) },
          { id: 'reviewOn', label: t('protocol.reviewOn'), value: day(protocol.reviewOn) },
          ...protocol.contacts.flatMap(({ organisationId, organisation, requests, breaches }) => [
            {
              id: `${organisationId} requests`,
              label: t('protocol.requests', { name: organisation }),
              value: requests,
            },
            {
              id: `${organisationId} breaches`,
              label: t('protocol.breaches', { name: organisation }),
              value: breaches,
            },
          ]),
        ]}
      />
    </Card>
  )
}

function Shares({ shown: { shares } }: { readonly shown: ShownProtocol }) {
  const t = useText('protocol')
  const moment = useMoment()
  return (
    <Card title={t('protocol.shares')}>
      {shares.length === 0 ? (
        <p className="soft">{t('protocol.shares.none')}</p>
      ) : (
        <List
          label={t('protocol.shares')}
          items={shares.map(({ act, caseId, caseCode, to, until }) => ({
            id: `${act} ${caseId} ${to}`,
            title: caseCode,
            detail: t(`protocol.shares.${act}`, {
              to,
              until: until ? moment(until) : t('protocol.shares.open'),
            }),
            href: hrefTo('case', { caseId }),
          }))}
        />
      )}
    </Card>
  )
}

function Acts({ shown: { acts } }: { readonly shown: ShownProtocol }) {
  const t = useText('protocol')
  const moment = useMoment()
  return (
    <Card title={t('protocol.acts')}>
      <List
        label={t('protocol.acts')}
        items={acts.toReversed().map(({ kind, organisation, name, at, words }, place) => ({
          id: String(acts.length - place),
          title: t(`protocol.act.${kind}`),
          detail: t('protocol.act.by', { name, organisation, at: moment(at) }),
          state: words === '' ? null : <span className="quote">{words}</span>,
        }))}
      />
    </Card>
  )
}
