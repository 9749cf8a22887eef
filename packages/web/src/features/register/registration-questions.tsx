import { longestOf } from '@amparo/contract/kernel/fields'
import { registrationSheetNumber } from '@amparo/contract/api/sheets/sheets'
import { phoneNumber } from '@amparo/contract/api/cases/person-fields'
import { countryName } from '@amparo/packs/nationalities'
import { between } from '../../app/words/between.ts'
import { localeOf } from '../../app/words/languages.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { today } from '../../data/today.ts'
import type { Draft } from '../../data/use-draft.ts'
import { ApproximateDateField } from '../../ui/approximate-date-field.tsx'
import { writeApproximateDate } from '../../ui/approximate-date-words.ts'
import type { Question } from '../../ui/question-page.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { WhereNow } from '../case/index.ts'
import {
  BornFrom,
  isEmptyName,
  languageName,
  LanguageList,
  NameFields,
  NationalityList,
  OriginFields,
  OtherNames,
  wholeName,
} from '../person/index.ts'
import { addressForms, type proposalsFor, type RegistrationDraft } from './registration.ts'
import { TravelCompany } from './travel-company.tsx'

/** The questions of a registration in the order in which a first conversation goes, with their answers in words. */
export function useRegistrationQuestions(
  draft: Draft<RegistrationDraft>,
  proposed: ReturnType<typeof proposalsFor>,
  checked: boolean,
): readonly Question[] {
  const t = useText('register')
  const person = useText('person')
  const words = useText('case')
  const ui = useText('ui')
  const { language } = useLanguage()
  const { value, update } = draft
  const names = (codes: readonly string[], nameOf: (code: string) => string) =>
    codes.length > 0 ? { answer: codes.map(nameOf).join(', ') } : {}
  const text = (answer: string) => (answer.trim() === '' ? {} : { answer })
  const country = (code: string) => countryName(code, localeOf(language))
  const title = (id: Parameters<typeof t>[0]) => ({ title: t(id) })

  const essential: Question[] = [
    {
      id: 'called',
      ...title('register.q.called'),
      content: (
        <>
          <p className="soft">{t('register.q.called.hint')}</p>
          <NameFields
            value={value.called}
            onChange={(called) => update({ called })}
            problem={checked && isEmptyName(value.called) ? person('person.nameMissing') : undefined}
          />
        </>
      ),
      ...text(wholeName(value.called)),
    },
    {
      id: 'born',
      ...title('register.q.born'),
      mayBeSkipped: true,
      content: (
        <>
          <ApproximateDateField
            label={t('register.q.born')}
            labelHidden
            value={value.born}
            onChange={(born) => update({ born })}
            toldOn={today()}
          />
          {value.born && !value.follows && !value.wasOn ? (
            <BornFrom value={value.bornFrom} onChange={(bornFrom) => update({ bornFrom })} ofChild />
          ) : null}
        </>
      ),
      ...(value.born ? { answer: writeApproximateDate(value.born, ui, language) } : {}),
    },
    {
      id: 'held',
      ...title('register.q.held'),
      mayBeSkipped: true,
      content: (
        <WhereNow
          value={{ ...value, ...proposed }}
          onChange={update}
          phaseHint={value.phase === undefined ? t('register.phase.proposed') : undefined}
        />
      ),
      answer: [
        value.holder,
        proposed.placeCountry ? country(proposed.placeCountry) : '',
        words(`case.phase.${proposed.phase}`),
      ]
        .filter((part) => part !== '')
        .join(between),
    },
    {
      id: 'languages',
      ...title('register.q.languages'),
      mayBeSkipped: true,
      content: (
        <LanguageList
          value={value.languages}
          onChange={(languages) => update({ languages })}
          country={value.nationalities[0] ?? value.origin.country ?? proposed.placeCountry}
        />
      ),
      ...names(value.languages, (code) => languageName(code, language)),
    },
    {
      id: 'people',
      ...title('register.q.people'),
      mayBeSkipped: true,
      content: (
        <TravelCompany value={value.people} onChange={(people) => update({ people })} checked={checked} />
      ),
      ...names(
        value.people.map((one) => wholeName(one.name)),
        (name) => name,
      ),
    },
  ]
  const further: Question[] = [
    {
      id: 'sex',
      ...title('register.q.sex'),
      mayBeSkipped: true,
      content: (
        <RadioGroup
          label={t('register.q.sex')}
          labelHidden
          inline
          choices={(['female', 'male', 'other', 'unknown'] as const).map((sex) => ({
            value: sex,
            label: person(`person.sex.${sex}`),
          }))}
          value={value.sex}
          onChange={(sex) => update({ sex })}
        />
      ),
      ...(value.sex ? { answer: person(`person.sex.${value.sex}`) } : {}),
    },
    {
      id: 'nationality',
      ...title('register.q.nationality'),
      mayBeSkipped: true,
      content: (
        <NationalityList
          value={value.nationalities}
          onChange={(nationalities) => update({ nationalities })}
        />
      ),
      ...names(value.nationalities, country),
    },
    {
      id: 'origin',
      ...title('register.q.origin'),
      mayBeSkipped: true,
      content: <OriginFields value={value.origin} onChange={(origin) => update({ origin })} />,
      ...text(
        [value.origin.country ? country(value.origin.country) : '', value.origin.words]
          .filter(Boolean)
          .join(between),
      ),
    },
    {
      id: 'names',
      ...title('register.q.names'),
      mayBeSkipped: true,
      content: <OtherNames value={value.otherNames} onChange={(otherNames) => update({ otherNames })} />,
      ...names(
        value.otherNames.filter((name) => !isEmptyName(name)).map((name) => wholeName(name)),
        (name) => name,
      ),
    },
    {
      id: 'address',
      ...title('register.q.address'),
      mayBeSkipped: true,
      content: (
        <RadioGroup
          label={t('register.q.address')}
          labelHidden
          hint={t('register.q.address.hint')}
          inline
          choices={addressForms.map((form) => ({ value: form, label: person(`person.addressForm.${form}`) }))}
          value={proposed.addressForm}
          onChange={(addressForm) => update({ addressForm })}
        />
      ),
      answer: person(`person.addressForm.${proposed.addressForm}`),
    },
    {
      id: 'phone',
      ...title('register.q.phone'),
      mayBeSkipped: true,
      content: (
        <TextField
          label={person('person.phone')}
          hint={person('person.phone.hint')}
          type="tel"
          inputMode="tel"
          value={value.phone}
          onChange={(phone) => update({ phone })}
          longest={longestOf(phoneNumber)}
          width="medium"
        />
      ),
      ...text(value.phone),
    },
    {
      id: 'sheet',
      ...title('register.q.sheet'),
      mayBeSkipped: true,
      content: (
        <TextField
          label={t('register.q.sheet.number')}
          hint={t('register.q.sheet.hint')}
          value={value.sheetNumber}
          onChange={(sheetNumber) => update({ sheetNumber })}
          longest={longestOf(registrationSheetNumber)}
          width="medium"
        />
      ),
      ...text(value.sheetNumber),
    },
  ]
  return [...essential, ...further]
}
