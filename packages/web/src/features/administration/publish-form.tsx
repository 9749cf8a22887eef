import { listForms, publishForm } from '@amparo/contract/api/assessments/assessment'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { differencesOf, isSameForm } from '@amparo/domain/form/form-differences'
import type { FormDefinition } from '@amparo/domain/form/form-definition'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { wordsOf } from '../../app/words/words-of.ts'
import { useCommand } from '../../data/use-command.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { ConfirmIdentity, needsConfirmation } from '../account/index.ts'

/** What a checked file would change of the form in use, in words; and the button that publishes it. */
export function PublishForm(props: {
  readonly form: FormDefinition
  readonly published: OutputOf<typeof listForms>['items']
  readonly onDone: () => void
}) {
  const t = useText('publishing')
  const { language } = useLanguage()
  const say = useToast()
  const publish = useCommand(publishForm, [listForms])
  const before = props.published.find((one) => one.name === props.form.form)
  if (!before) return <Banner meaning="warning">{t('publishing.unknownForm')}</Banner>
  const old = before.definition as FormDefinition
  if (isSameForm(old, props.form)) return <Banner meaning="information">{t('publishing.noChanges')}</Banner>
  const send = async () => {
    const answer = await publish.send({ definition: { ...props.form }, over: before.number })
    if (!answer.ok) return
    say({ words: t('publishing.formDone') })
    props.onDone()
  }
  return (
    <div className="stack">
      {needsConfirmation(publish.problem) ? <ConfirmIdentity onConfirmed={() => void send()} /> : null}
      {publish.problem && !needsConfirmation(publish.problem) ? (
        <ProblemNotice problem={publish.problem} />
      ) : null}
      <h3 className="entry-title">{t('publishing.changes', { n: before.number })}</h3>
      <ul className="outline">
        {differencesOf(old, props.form).map(({ change, question }) => (
          <li key={`${change} ${question.id}`}>
            {t(`publishing.${change}`, { question: wordsOf(question.label, language) })}
          </li>
        ))}
      </ul>
      <p className="soft">{t('publishing.formWhat')}</p>
      <p>
        <Button weight="main" busy={publish.state === 'sending'} onPress={() => void send()}>
          {t('publishing.form')}
        </Button>
      </p>
    </div>
  )
}
