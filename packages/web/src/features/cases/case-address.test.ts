import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sections } from '@amparo/domain/access/vocabulary'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { caseColumns, caseOrders } from '@amparo/domain/case/case-list-view'
import { overviewTiles } from '@amparo/domain/overview/overview-tiles'
import { caseScopes } from '@amparo/domain/case/case-scope'
import { hrefOfCases, readCaseAddress } from './case-address.ts'

const filters = overviewTiles(sections, '2026-11-22' as PlainDate).map(({ filter }) => filter)

it('reads from an address what was written into it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...caseScopes),
      fc.constantFrom(...filters),
      fc.constantFrom(...filters),
      fc.record(
        {
          order: fc.constantFrom(...caseOrders),
          columns: fc.shuffledSubarray([...caseColumns]),
        },
        { requiredKeys: [] },
      ),
      (scope, one, other, look) => {
        const filter = { ...one, ...other }
        const { search } = new URL(hrefOfCases(scope, filter, look), 'https://amparo.example.org')
        expect(readCaseAddress(search)).toEqual({ scope, filter, look })
      },
    ),
  )
})

it('passes over what means nothing', () => {
  expect(
    readCaseAddress(
      '?scope=world&risk=extreme&silentDays=-1&name=Ana&sex=female&order=height&columns=age,weight',
    ),
  ).toEqual({
    scope: undefined,
    filter: { sex: 'female' },
    look: {},
  })
  fc.assert(
    fc.property(fc.string(), (anything) => {
      readCaseAddress(anything)
    }),
  )
})
