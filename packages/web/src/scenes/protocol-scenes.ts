import { listOrganisations } from '@amparo/contract/api/organisations/organisations'
import { listProtocols, showProtocol, type ProtocolHead } from '@amparo/contract/api/protocols/protocols'
import type { SharingProtocolId } from '@amparo/domain/kernel/brand'
import { caseId } from './case-data.ts'
import { inDays } from './looked-at.ts'
import { answer, answerTo, scene, signedInAs, type Scene } from './scene.ts'
import { day } from './work-part-data.ts'

const manager = signedInAs(['manager'])
const protocolId = '01900000-0000-7000-8000-0000000000d1' as SharingProtocolId
const there = { id: '01900000-0000-7000-8000-0000000000d2', name: 'Procuraduría del Camino' }
const here = { id: '01900000-0000-7000-8000-0000000000d3', name: 'Refugio La Ceiba' }

const head: ProtocolHead = {
  id: protocolId,
  title: 'La Ceiba y Procuraduría del Camino',
  standing: 'in-force',
  others: [there.name],
  channels: ['referral', 'transfer'],
  validFrom: day(-330),
  validUntil: day(400),
  reviewOn: day(-1),
  reviewDue: true,
  waitsForUs: false,
}
const said = (name: string, organisation: string, days: number) => ({ name, organisation, at: inDays(days) })

/** What was agreed with others, as whoever speaks for the organisation sees it. */
export const protocolScenes: readonly Scene[] = [
  scene('admin-protocols-typical', 'admin-protocols', manager, [
    answer(listProtocols, {
      items: [
        head,
        {
          ...head,
          id: 'p2',
          title: 'Clínica La Merced',
          standing: 'offered',
          waitsForUs: true,
          reviewDue: false,
        },
        { ...head, id: 'p3', title: 'Avisos de retorno', standing: 'suspended', reviewDue: false },
      ],
      mayDraw: true,
    }),
    answer(listOrganisations, { items: [] }),
  ]),
  scene(
    'admin-protocol-typical',
    'admin-protocol',
    manager,
    [
      answerTo(
        showProtocol,
        { protocolId },
        {
          protocol: {
            ...head,
            version: 4,
            drawnBy: here.name,
            purposes: ['share-for-services', 'transfer-of-case'],
            sections: ['identity', 'people', 'plan'],
            onward: 'with-consent',
            retention: 'destroy',
            contacts: [here, there].map(({ id, name }) => ({
              organisationId: id,
              organisation: name,
              requests: '+502 2200 0001',
              breaches: '+502 2200 0002',
            })),
          },
          parties: [
            { ...here, signature: said('Carlos Paz', here.name, -329) },
            { ...there, signature: said('Pilar Reyes', there.name, -328) },
          ],
          acts: [
            { ...said('Carlos Paz', here.name, -332), kind: 'drawn', words: '' },
            { ...said('Carlos Paz', here.name, -331), kind: 'offered', words: '' },
            { ...said('Carlos Paz', here.name, -329), kind: 'signed', words: '' },
            { ...said('Pilar Reyes', there.name, -328), kind: 'signed', words: '' },
          ],
          moves: ['suspend', 'end'],
          shares: [{ act: 'referral', caseId, caseCode: 'GT-26-7KQ4RX', to: there.name, until: inDays(400) }],
        },
      ),
    ],
    { protocolId },
  ),
]
