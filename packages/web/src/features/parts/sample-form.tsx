import type { ApproximateDate } from '@amparo/domain/kernel/approximate-date'
import { plainDate } from '@amparo/domain/kernel/plain-date'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { ApproximateDateField } from '../../ui/approximate-date-field.tsx'
import { CheckboxGroup } from '../../ui/checkbox.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { QuestionPage } from '../../ui/question-page.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'

const places = [
  'San Marcos',
  'San José Ojetenam',
  'Comitancillo',
  'Tajumulco',
  'San Pedro Sula',
  'Ocotepeque',
]
const toldOn = plainDate('2026-03-14')

export function SampleForm() {
  const t = useText('parts')
  const ui = useText('ui')
  const [name, setName] = useState('')
  const [story, setStory] = useState('')
  const [siblings, setSiblings] = useState<number | undefined>(undefined)
  const [safe, setSafe] = useState<'yes' | 'no' | 'unknown' | 'unsaid' | undefined>(undefined)
  const [papers, setPapers] = useState<readonly string[]>([])
  const [place, setPlace] = useState<string | undefined>(undefined)
  const [born, setBorn] = useState<ApproximateDate | undefined>(undefined)
  return (
    <QuestionPage
      doneLabel={t('parts.save')}
      onDone={() => undefined}
      questions={[
        {
          id: 'name',
          title: t('parts.preferredName'),
          ...(name ? { answer: name } : {}),
          content: (
            <TextField
              label={t('parts.name')}
              hint={t('parts.preferredNameHint')}
              value={name}
              onChange={setName}
              required={false}
            />
          ),
        },
        {
          id: 'born',
          title: t('parts.born'),
          ...(born ? { answer: ui('ui.answered') } : {}),
          mayBeSkipped: true,
          content: (
            <>
              <ApproximateDateField
                label={t('parts.born')}
                labelHidden
                value={born}
                onChange={setBorn}
                toldOn={toldOn}
              />
              <ComboBox
                label={t('parts.place')}
                choices={places.map((label) => ({ value: label, label }))}
                value={place}
                onChange={setPlace}
                noneFound={t('parts.placeNone')}
              />
            </>
          ),
        },
        {
          id: 'safe',
          title: t('parts.safe'),
          ...(safe ? { answer: ui('ui.answered') } : {}),
          mayBeSkipped: true,
          content: (
            <RadioGroup
              label={t('parts.safe')}
              labelHidden
              choices={[
                { value: 'yes', label: ui('ui.yes') },
                { value: 'no', label: ui('ui.no') },
                { value: 'unknown', label: ui('ui.doesNotKnow') },
                { value: 'unsaid', label: ui('ui.doesNotWant') },
              ]}
              value={safe}
              onChange={setSafe}
            />
          ),
        },
        {
          id: 'papers',
          title: t('parts.papers'),
          mayBeSkipped: true,
          content: (
            <>
              <CheckboxGroup
                label={t('parts.papers')}
                labelHidden
                choices={[
                  { value: 'birth', label: t('parts.birthCertificate') },
                  { value: 'passport', label: t('parts.passport') },
                  { value: 'none', label: t('parts.noPapers'), hint: t('parts.noPapersHint') },
                ]}
                value={papers}
                onChange={setPapers}
              />
              <NumberField
                label={t('parts.children')}
                value={siblings}
                onChange={setSiblings}
                most={20}
                problem={siblings === undefined ? t('parts.childrenProblem') : undefined}
              />
              <TextArea label={t('parts.story')} value={story} onChange={setStory} />
            </>
          ),
        },
      ]}
    />
  )
}
