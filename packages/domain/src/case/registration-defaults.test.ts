import { expect, test } from 'vitest'
import { proposeAddressForm, proposePhase } from './registration-defaults.ts'

test.each([
  ['GT', 'shelter', 'GT', 'origin'],
  ['GT', 'shelter', 'HN', 'transit'],
  ['GT', 'shelter', undefined, 'transit'],
  ['MX', 'albergue', 'VE', 'transit'],
  ['MX', 'albergue', 'MX', 'origin'],
  ['US', 'legal aid', 'GT', 'destination'],
  ['US', 'legal aid', undefined, 'destination'],
  ['US', 'legal aid', 'US', 'origin'],
  ['HN', 'Centro de atención a la niñez retornada', 'HN', 'return'],
  ['HN', 'Centro de atención a la niñez retornada', undefined, 'return'],
  ['SV', 'Reception centre', 'GT', 'transit'],
] as const)(
  'an organisation in %s (%s) that meets a child of %s proposes %s',
  (country, kind, child, phase) => {
    expect(proposePhase({ country, kind }, child)).toBe(phase)
  },
)

test.each([
  ['GT', 'vos'],
  ['HN', 'vos'],
  ['SV', 'vos'],
  ['MX', 'tu'],
  ['US', 'tu'],
  ['BR', 'tu'],
] as const)('in %s a child is first spoken to in %s', (country, form) => {
  expect(proposeAddressForm(country)).toBe(form)
})
