import {
  accountForRegistrationSheet,
  answerRegistrationSheetLoss,
  listRegistrationSheets,
  overseeRegistrationSheets,
  turnUpRegistrationSheet,
} from '@amparo/contract/api/sheets/sheets'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import type { PrintedSheetId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { receiverRoles } from '../../app/screen.ts'
import { hrefTo } from '../../app/screens.ts'
import { useSession } from '../../app/session-context.tsx'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { usePages } from '../../data/use-pages.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Link } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { Paged } from '../../ui/paged.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { hasRole } from '../case/index.ts'
import { changedByRegistrationSheets } from './changed-by-sheets.ts'
import { commandsOf } from './commands-of.ts'
import { SheetEntry } from './sheet-entry.tsx'

const lists = ['out', 'past'] as const

/** Blank registrations that the organisation printed: before there is a case nobody else could know of them. */
export function RegistrationSheetsScreen() {
  const t = useText('sheets')
  const [show, setShow] = useState<(typeof lists)[number]>('out')
  const mayRegister = hasRole(useSession(), ...receiverRoles)
  const pages = usePages(mayRegister ? listRegistrationSheets : overseeRegistrationSheets, { show })
  const counted = pages.first.value as OutputOf<typeof listRegistrationSheets> | undefined
  return (
    <Page
      title={t('sheets.registration.title')}
      intro={<p>{t('sheets.registration.intro')}</p>}
      {...(mayRegister ? { back: { href: hrefTo('register'), label: t('sheets.registration.back') } } : {})}
      actions={
        mayRegister ? (
          <Link href={hrefTo('form-paper', { form: 'registration' })} look="main" icon="document">
            {t('sheets.registration.print')}
          </Link>
        ) : null
      }
    >
      <Tabs
        label={t('sheets.which')}
        tabs={lists.map((id) => ({ id, label: t(id === 'out' ? 'sheets.out' : 'sheets.past.title') }))}
        chosen={show}
        onChoose={setShow}
      >
        <div className="case-main">
          {counted ? <h2 className="entry-title">{t('sheets.out.count', { n: counted.out })}</h2> : null}
          <Paged
            pages={pages}
            lines={4}
            empty={<EmptyState icon="good">{t(`sheets.${show}.empty`)}</EmptyState>}
          >
            <ul className="entries" aria-label={t('sheets.registration.title')}>
              {pages.items.map((sheet) => (
                <li key={sheet.sheetId}>
                  <RegistrationSheet sheet={sheet} />
                </li>
              ))}
            </ul>
          </Paged>
        </div>
      </Tabs>
    </Page>
  )
}

function RegistrationSheet(props: {
  readonly sheet: OutputOf<typeof listRegistrationSheets>['items'][number]
}) {
  const t = useText('sheets')
  const { sheet } = props
  const of = { sheetId: sheet.sheetId as PrintedSheetId }
  const commands = commandsOf(of, {
    account: useCommand(accountForRegistrationSheet, changedByRegistrationSheets),
    turnUp: useCommand(turnUpRegistrationSheet, changedByRegistrationSheets),
    answerLoss: useCommand(answerRegistrationSheetLoss, changedByRegistrationSheets),
  })
  return (
    <SheetEntry
      title={t('sheets.registration.one')}
      sheet={sheet}
      commands={commands}
      link={
        sheet.caseId ? (
          <Link href={hrefTo('case', { caseId: sheet.caseId })}>{t('sheets.registration.case')}</Link>
        ) : null
      }
    />
  )
}
