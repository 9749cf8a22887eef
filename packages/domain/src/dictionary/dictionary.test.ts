import { expect, test } from 'vitest'
import { sealedSections } from '../access/vocabulary.ts'
import { askableSections } from '../referral/referral.ts'
import { dictionary, fieldsOf, worstOf } from './dictionary.ts'

const of = (table: string) => dictionary.find((record) => record.table === table)

test('each record stands once, and each of its fields in one class', () => {
  const tables = dictionary.map(({ table }) => table)
  expect(tables).toEqual([...new Set(tables)])
  for (const record of dictionary) {
    expect(fieldsOf(record), record.table).toEqual([...new Set(fieldsOf(record))])
    expect(record.purposes.length, record.table).toBeGreaterThan(0)
  }
})

test('what another system sent and nobody looked at is held as the worst, for care alone, and goes along nowhere', () => {
  for (const table of ['other_data', 'other_data_words']) {
    expect(of(table)).toMatchObject({ purposes: ['care'] })
    expect(Object.keys(of(table)?.fields ?? {})).toEqual(['restricted'])
  }
  expect(askableSections).not.toContain('other-data')
})

test('what is sealed is restricted', () => {
  expect(sealedSections).toEqual(['threats', 'smuggling', 'sealed-incidents'])
  for (const table of ['no_contacts', 'smuggling_debts', 'incidents', 'same_day_duties', 'screenings']) {
    const record = of(table)
    expect(record && worstOf(record), table).toBe('restricted')
  }
})

test('what says nothing of a person holds nothing of one but who wrote it', () => {
  for (const record of dictionary.filter(({ basis }) => basis === 'no-person')) {
    expect(record.fields.sensitive ?? [], record.table).toEqual([])
    for (const field of record.fields.personal ?? []) expect(field, record.table).toMatch(/_by(_name)?$/)
  }
})
