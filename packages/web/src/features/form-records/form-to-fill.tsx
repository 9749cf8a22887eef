import { startFormRecord } from '@amparo/contract/api/form-records/form-records'
import type { FormDefinition } from '@amparo/domain/form/form-definition'
import type { AnswerId, CaseId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { navigate } from '../../app/router.tsx'
import { hrefTo } from '../../app/screens.ts'
import { wordsOf } from '../../app/words/words-of.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { useCommand } from '../../data/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { recordChanges } from './record-changes.ts'

/** One form: begun here, typed in from paper, or printed blank with the code of the case. */
export function FormToFill(props: {
  readonly caseId: CaseId
  readonly form: {
    readonly name: string
    readonly formVersionId: string
    readonly definition: FormDefinition
  }
  readonly mayBegin: boolean
  /** Where more may be printed than begun, as on a case that ended. */
  readonly mayPrint?: boolean
  /** Where its own title should not be read by who stands behind. */
  readonly title?: string
}) {
  const t = useText('form-record')
  const { language } = useLanguage()
  const { caseId, form } = props
  const command = useCommand(startFormRecord, recordChanges)
  // Kept, so that a second try after a cut line begins no second form.
  const [answerId] = useState(() => newId<'AnswerId'>() as AnswerId)
  const title = props.title ?? wordsOf(form.definition.title, language)
  const begin = async () => {
    const formVersionId = form.formVersionId as Parameters<typeof command.send>[0]['formVersionId']
    const answer = await command.send({ caseId, answerId, formVersionId })
    if (answer.ok) navigate(hrefTo('case-form', { caseId, answerId }))
  }
  return (
    <li className="list-item">
      <span className="list-words">
        <span className="list-title">{title}</span>
      </span>
      <span className="row">
        {props.mayBegin ? (
          <>
            <Button icon="add" busy={command.state === 'sending'} onPress={() => void begin()}>
              {t('record.fill')}
              <span className="only-read"> · {title}</span>
            </Button>
            <Link href={hrefTo('case-form-paper', { caseId, form: form.name })}>
              {t('record.fromPaper')}
              <span className="only-read"> · {title}</span>
            </Link>
          </>
        ) : null}
        {(props.mayPrint ?? props.mayBegin) ? (
          <Link href={hrefTo('case-form-blank', { caseId, form: form.name })}>
            {t('record.blank')}
            <span className="only-read"> · {title}</span>
          </Link>
        ) : null}
      </span>
      {command.problem ? <ProblemNotice problem={command.problem} /> : null}
    </li>
  )
}
