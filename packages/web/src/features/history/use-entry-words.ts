import type { RelationBasis, RelationKind, RelationResult } from '@amparo/domain/family/family-relation'
import type { GroupKind } from '@amparo/domain/group/group-member'
import type { NoContactRule } from '@amparo/domain/safety/no-contact'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useWrittenWords } from '../two-versions/index.ts'
import { useAccompanimentEntryWords } from './use-accompaniment-entry-words.ts'
import { useBirthEntryWords } from './use-birth-entry-words.ts'
import { useCustodyEntryWords } from './use-custody-entry-words.ts'
import { useDeathEntryWords } from './use-death-entry-words.ts'
import { useInterpretingEntryWords } from './use-interpreting-entry-words.ts'
import { useJourneyEntryWords } from './use-journey-entry-words.ts'
import { useSafeHoursEntryWords } from './use-safe-hours-entry-words.ts'

const familyFields = ['tie', 'basis', 'claimedBy', 'standing', 'how'] as const
const groupFields = ['group', 'name', 'place', 'joinedOn', 'leftOn', 'because'] as const
const restrictedFields = ['name', 'rules', 'why', 'saidBy', 'because'] as const

/** Fields of what is written once and never edited, in their own words; the rest as wherever it is edited. */
export function useEntryWords(recordKind: string): {
  readonly label: (field: string) => string
  readonly describe: (field: string, value: unknown) => string
} {
  const written = useWrittenWords([recordKind])
  const family = useText('family')
  const group = useText('group')
  const { language } = useLanguage()
  const restricted = useText('no-contact')
  const others = [
    useJourneyEntryWords(recordKind),
    useCustodyEntryWords(recordKind),
    useAccompanimentEntryWords(recordKind),
    useBirthEntryWords(recordKind),
    useSafeHoursEntryWords(recordKind),
    useDeathEntryWords(recordKind),
    useInterpretingEntryWords(recordKind),
  ]
  const ofFamily = (field: string) =>
    recordKind === 'family-relation' ? familyFields.find((one) => one === field) : undefined
  const ofGroup = (field: string) =>
    recordKind === 'group-member' ? groupFields.find((one) => one === field) : undefined
  const ofRestricted = (field: string) =>
    recordKind === 'no-contact' ? restrictedFields.find((one) => one === field) : undefined
  return {
    label: (field) => {
      const ofOther = others.map((other) => other.label(field)).find((label) => label !== undefined)
      if (ofOther) return ofOther
      const [tie, restriction, member] = [ofFamily(field), ofRestricted(field), ofGroup(field)]
      if (tie) return family(`family.field.${tie}`)
      if (member) return group(`group.field.${member}`)
      return restriction ? restricted(`no-contact.field.${restriction}`) : written.label(recordKind, field)
    },
    describe: (field, value) => {
      const ofOther = others.map((other) => other.describe(field, value)).find((words) => words !== undefined)
      if (ofOther !== undefined) return ofOther
      if (!value) return ''
      switch (ofGroup(field)) {
        case 'group':
          return group(`group.kind.${value as GroupKind}`)
        case 'joinedOn':
        case 'leftOn':
          return writeDay(String(value), language)
      }
      switch (ofFamily(field)) {
        case 'tie':
          // Whose tie it is stands on the screen of the family; here no sex is known.
          return family(`family.kind.${value as RelationKind}`, { sex: 'other' })
        case 'basis':
          return family(`family.basis.${value as RelationBasis}`)
        case 'standing':
          return family(`family.find.${value as RelationResult}`)
      }
      if (ofRestricted(field) === 'rules')
        return (value as readonly NoContactRule[])
          .map((rule) => restricted(`no-contact.rule.${rule}`))
          .join(', ')
      return written.describe(recordKind, field, value)
    },
  }
}
