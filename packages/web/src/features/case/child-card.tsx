import { countryName } from '@amparo/packs/nationalities'
import type { CaseId, PersonId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { hrefTo } from '../../app/screens.ts'
import { useSession } from '../../app/session-context.tsx'
import { between } from '../../app/words/between.ts'
import { writeDay } from '../../app/words/dates.ts'
import { localeOf } from '../../app/words/languages.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { LateFilesOf } from '../files/index.ts'
import { languageName } from '../person/index.ts'
import { hasRole, mayAdd } from './case-rights.ts'
import { isMourned, type OpenedCase } from './case-frame.tsx'
import { HolderForm } from './holder-form.tsx'
import { RiskBadge } from './risk-badge.tsx'

const wentOut = ({ direction }: { readonly direction: string }) => direction === 'out'

/** The child first: with whom she is now, who answers for her, in which languages to speak to her. */
export function ChildCard({ opened, caseId }: { readonly opened: OpenedCase; readonly caseId: string }) {
  const t = useText('case')
  const { language } = useLanguage()
  const mayAsk = hasRole(useSession(), 'caseworker', 'supervisor')
  const [isMoving, setMoving] = useState(false)
  const [showsPhoto, setShowsPhoto] = useState(false)
  const files = useText('file')
  const { case: file, responsible } = opened
  const child = opened.people.find((one) => one.role === 'child')
  const isShared = opened.relation === 'granted'
  const place = file.placeCountry ? countryName(file.placeCountry, localeOf(language)) : ''
  const now = file.phase && {
    holder: file.holder ?? '',
    placeCountry: file.placeCountry ?? undefined,
    phase: file.phase,
  }
  const wentTo = file.state === 'transferred' ? opened.transfers.find(wentOut)?.organisation : undefined
  const facts = [
    { label: t('case.responsible'), value: wentTo ?? responsible.organisation },
    { label: t('case.responsible.before'), value: wentTo ? responsible.organisation : '' },
    {
      label: t('case.worker'),
      // Who works with her is not told to those she was shared with: nothing, rather than “nobody”.
      value: [responsible.worker ?? (isShared ? '' : t('case.noWorker')), responsible.team]
        .filter(Boolean)
        .join(between),
    },
    {
      label: t('case.supports'),
      value: (responsible.supports ?? [])
        .map(({ name, role }) => `${name} (${t(`case.supportRole.${role}`)})`)
        .join(', '),
    },
    { label: t('case.phone'), value: responsible.phone },
    {
      label: t('case.lastContact'),
      value: file.lastContactAt
        ? writeDay(dayOf(file.lastContactAt), language)
        : opened.reads.includes('notes')
          ? t('case.lastContact.none')
          : '',
    },
    {
      label: t('case.languages'),
      value: (child?.languages ?? []).map((code) => languageName(code, language)).join(', '),
    },
    {
      label: t('case.nationality'),
      value: (child?.nationalities ?? []).map((code) => countryName(code, localeOf(language))).join(', '),
    },
    { label: t('case.addressForm'), value: child ? addressWords[child.addressForm] : '' },
  ].filter(({ value }) => value !== '')
  return (
    <section className="child-card" aria-label={t('case.card')}>
      <div className="child-card-badges">
        {opened.reads.includes('risk') ? <RiskBadge level={file.riskLevel} /> : null}
        {file.phase ? (
          <Badge meaning="neutral" icon="place">
            {[t(`case.phase.${file.phase}`), place].filter(Boolean).join(between)}
          </Badge>
        ) : null}
        {file.state === 'open' ? null : <Badge meaning="neutral">{t(`case.state.${file.state}`)}</Badge>}
      </div>
      <dl className="child-facts">
        {opened.reads.includes('people') ? (
          <div className="holder">
            <dt>{t('case.heldBy')}</dt>
            <dd>{file.holder || t('case.heldBy.unknown')}</dd>
          </div>
        ) : null}
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {showsPhoto && child ? (
        <LateFilesOf
          caseId={caseId as CaseId}
          parent="person"
          parentId={child.id as PersonId}
          kinds={['photo']}
          mayAdd={mayAdd(opened, 'identity')}
          addLabel={files('file.add.photo')}
        />
      ) : (
        <p className="row">
          {child && opened.reads.includes('identity') ? (
            <Button icon="person" onPress={() => setShowsPhoto(true)}>
              {files('file.photo')}
            </Button>
          ) : null}
          <Link href={hrefTo('case-files', { caseId })}>{files('file.link')}</Link>
        </p>
      )}
      {isShared && mayAsk && (file.state === 'open' || file.state === 'on-hold') ? (
        <p>
          <Link href={hrefTo('case-request-of', { code: file.code })}>{t('case.askFor')}</Link>
        </p>
      ) : null}
      {opened.reads.includes('course') ? (
        <p className="row">
          {isShared ? null : <Link href={hrefTo('case-assignment', { caseId })}>{t('case.assignment')}</Link>}
          <Link href={hrefTo('case-supports', { caseId })}>{t('case.supports.who')}</Link>
        </p>
      ) : null}
      {isMoving && now ? (
        <HolderForm caseId={caseId} now={now} onDone={() => setMoving(false)} />
      ) : mayAdd(opened, 'course') && !isMourned(opened) ? (
        <p>
          <Button icon="place" onPress={() => setMoving(true)}>
            {t('case.changeHolder')}
          </Button>
        </p>
      ) : null}
    </section>
  )
}

/** The three Spanish forms are their own names in both languages. */
const addressWords = { tu: 'Tú', vos: 'Vos', usted: 'Usted' } as const
