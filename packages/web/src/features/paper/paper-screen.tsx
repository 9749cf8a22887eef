import { printRegistrationSheet } from '@amparo/contract/api/sheets/sheets'
import { makeRegistrationNumber } from '@amparo/domain/sheet/registration-number'
import type { ScreenProps } from '../../app/screen.ts'
import { receiverRoles } from '../../app/screen.ts'
import { hrefTo } from '../../app/screens.ts'
import { useSession } from '../../app/session-context.tsx'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { Banner } from '../../ui/banner.tsx'
import { Link } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { hasRole } from '../case/index.ts'
import { changedByRegistrationSheets } from '../sheets/index.ts'
import { BlankSheet } from './blank-sheet.tsx'
import { wasKept } from './was-kept.ts'

/** One form, blank, as it will be printed. */
export function PaperScreen({ params }: ScreenProps) {
  const t = useText('paper')
  const form = params['form'] ?? ''
  const isNumbered = hasRole(useSession(), ...receiverRoles) && form === 'registration'
  return (
    <Page title={t('paper.title')} back={{ href: hrefTo('forms'), label: t('paper.back') }}>
      {isNumbered ? <BlankRegistration /> : <BlankSheet id={form} />}
    </Page>
  )
}

/** Before there is a case the sheet belongs to the organisation; it is kept before it is printed. */
function BlankRegistration() {
  const t = useText('paper')
  const session = useSession()
  const command = useCommand(printRegistrationSheet, changedByRegistrationSheets)
  return (
    <BlankSheet
      id="registration"
      notice={
        <>
          <Banner meaning="information">
            {t('paper.registration.kept')}{' '}
            <Link href={hrefTo('registration-sheets')}>{t('paper.registration.out')}</Link>
          </Banner>
          {command.problem ? <ProblemNotice problem={command.problem} /> : null}
        </>
      }
      makeNumber={({ version }, random) =>
        makeRegistrationNumber({ organisationId: session.organisation.id, version }, random)
      }
      keep={async ({ sheetId, number, language }) =>
        wasKept(await command.send({ sheetId, number, language }))
      }
    />
  )
}
