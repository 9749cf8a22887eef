import { accountForSheet, answerSheetLoss, listSheets, turnUpSheet } from '@amparo/contract/api/sheets/sheets'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import type { CaseId, PrintedSheetId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { hrefTo } from '../../app/screens.ts'
import { wordsOf } from '../../app/words/words-of.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { usePages } from '../../data/use-pages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Link } from '../../ui/link.tsx'
import { Paged } from '../../ui/paged.tsx'
import { changedBySheets } from './changed-by-sheets.ts'
import { commandsOf } from './commands-of.ts'
import { SheetEntry } from './sheet-entry.tsx'

/** The sheets that were printed for a case: first those that nobody knows of, then what became of the others. */
export function CaseSheets({ caseId }: { readonly caseId: CaseId }) {
  const t = useText('sheets')
  const [showsPast, setShowsPast] = useState(false)
  return (
    <>
      <Card title={t('sheets.out')}>
        <p>{t('sheets.intro')}</p>
        <Sheets caseId={caseId} show="out" />
      </Card>
      {showsPast ? (
        <Card title={t('sheets.past.title')}>
          <Sheets caseId={caseId} show="past" />
        </Card>
      ) : (
        <p>
          <Button icon="down" onPress={() => setShowsPast(true)}>
            {t('sheets.past')}
          </Button>
        </p>
      )}
    </>
  )
}

function Sheets({ caseId, show }: { readonly caseId: CaseId; readonly show: 'out' | 'past' }) {
  const t = useText('sheets')
  const pages = usePages(listSheets, { caseId, show })
  return (
    <Paged pages={pages} lines={3} empty={<EmptyState icon="good">{t(`sheets.${show}.empty`)}</EmptyState>}>
      <ul className="entries" aria-label={t(show === 'out' ? 'sheets.out' : 'sheets.past.title')}>
        {pages.items.map((sheet) => (
          <li key={sheet.sheetId}>
            <CaseSheet caseId={caseId} sheet={sheet} />
          </li>
        ))}
      </ul>
    </Paged>
  )
}

function CaseSheet(props: {
  readonly caseId: CaseId
  readonly sheet: OutputOf<typeof listSheets>['items'][number]
}) {
  const t = useText('sheets')
  const paper = useText('paper')
  const { language } = useLanguage()
  const { caseId, sheet } = props
  const of = { caseId, sheetId: sheet.sheetId as PrintedSheetId }
  const commands = commandsOf(of, {
    account: useCommand(accountForSheet, changedBySheets),
    turnUp: useCommand(turnUpSheet, changedBySheets),
    answerLoss: useCommand(answerSheetLoss, changedBySheets),
  })
  const isToType = sheet.standing === 'out' && sheet.typed === null
  return (
    <SheetEntry
      title={
        sheet.title ? wordsOf(sheet.title, language) : paper(`paper.name.${sheet.typed ?? 'registration'}`)
      }
      sheet={sheet}
      commands={commands}
      link={
        sheet.answerId ? (
          <Link href={hrefTo('case-form', { caseId, answerId: sheet.answerId })}>
            {t('sheets.typed.open')}
          </Link>
        ) : isToType && sheet.acts.includes('account') ? (
          <Link href={hrefTo('case-form-paper', { caseId, form: sheet.form })}>{t('sheets.typeIn')}</Link>
        ) : null
      }
    />
  )
}
