import { caseGuidelines, type TermGroup } from './term.ts'

export const sharing: TermGroup = {
  title: 'Sharing and privacy',
  terms: [
    {
      es: 'protocolo para compartir',
      en: 'Sharing protocol',
      means:
        'What organisations agreed on before anything goes from one to the other: purposes, parts, ways, dates, signed by a person of each; nothing leaves without one in force.',
      source: caseGuidelines,
      code: ['SharingProtocol', 'domain/src/protocol/sharing-protocol.ts'],
      table: 'amparo.sharing_protocols',
    },
    {
      es: 'permiso',
      en: 'Permission (consent)',
      means:
        'Who agreed to what, for which purpose and recipient, until when; it can be refused and withdrawn.',
      source: caseGuidelines,
      code: ['Consent', 'domain/src/consent/consent.ts'],
      table: 'amparo.consents',
    },
    {
      es: 'su acuerdo',
      en: 'Agreement (assent)',
      means: 'A younger child’s own yes, beside the permission of an adult.',
      source: caseGuidelines,
      code: ['ConsentNeeded', 'domain/src/consent/consent-by-age.ts'],
    },
    {
      es: '¿por qué se puede?',
      en: 'Why is it allowed?',
      means:
        'The lawful basis where permission was not asked: a life in danger, or a duty of law, with its reason.',
      code: ['ConsentContent', 'domain/src/consent/consent.ts'],
    },
    {
      es: 'derivación',
      en: 'Referral',
      means:
        'Asks another organisation for a service and shares only the named sections; responsibility stays.',
      source: caseGuidelines,
      code: ['Referral', 'domain/src/referral/referral.ts'],
      table: 'amparo.referrals',
    },
    {
      es: 'servicio del catálogo',
      en: 'Service',
      means:
        'One entry of the catalogue: what somebody gives to whom, where and when, and who checked it last. It names no child.',
      source: caseGuidelines,
      code: ['Service', 'domain/src/service/service.ts'],
      table: 'amparo.services',
    },
    {
      es: 'servicio que falta',
      en: 'Service gap',
      means:
        'What a child needed and could not have because of the service: nobody to refer to, or a referral that was not taken on.',
      source: caseGuidelines,
      code: ['ServiceGap', 'domain/src/service/service-gap.ts'],
      table: 'amparo.service_gaps',
    },
    {
      es: 'acompañamiento',
      en: 'Accompaniment',
      means: 'Somebody who goes with the child to a place: planned, done, or not done with the reason.',
      source: caseGuidelines,
      code: ['Accompaniment', 'domain/src/accompaniment/accompaniment.ts'],
      table: 'amparo.accompaniments',
    },
    {
      es: 'servicio propio',
      en: 'Service record',
      means: 'What the own organisation gave or did for the child, and which action of the plan it served.',
      source: caseGuidelines,
      code: ['ServiceRecord', 'domain/src/service/service-record.ts'],
      table: 'amparo.service_records',
    },
    {
      es: 'cómo le fue',
      en: 'Feedback on a referral',
      means:
        'What the child said of a service: whether she went, who went along, whether it helped. The receiver never reads it.',
      source: caseGuidelines,
      code: ['ReferralFeedback', 'domain/src/referral/feedback.ts'],
      table: 'amparo.referral_feedback',
    },
    {
      es: 'transferencia del caso',
      en: 'Transfer',
      means:
        'Moves responsibility for a child to another organisation, when that one accepts; its new case follows the former one, which is read-only from then on.',
      source: caseGuidelines,
      code: ['Transfer', 'domain/src/transfer/transfer.ts'],
      table: 'amparo.transfers',
    },
    {
      es: 'transferencia por aprobar',
      en: 'Transfer to approve',
      means:
        'What is to be offered once those agreed whom the rule of the organisation names; until then nobody outside sees it.',
      code: ['decideOfferApproval', 'domain/src/transfer/decide-offer-approval.ts'],
    },
    {
      es: 'pasar a otra supervisión',
      en: 'Hand on to another supervisor',
      means:
        'Asks another supervisor of the receiver to answer an offered case; it gives no right and takes none.',
      code: ['decideHandingOn', 'domain/src/transfer/decide-transfer.ts'],
    },
    {
      es: 'permiso para transferir el caso',
      en: 'Permission to transfer the case',
      means:
        'A yes to being handed over to one organisation, asked by itself: a yes for a service is none. Without it, a danger to life, a legal duty or her best interests, the last two with who decided it.',
      source: caseGuidelines,
      code: ['ConsentBasis', 'domain/src/consent/consent.ts'],
      table: 'amparo.consents',
    },
    {
      es: 'compartido',
      en: 'Shared',
      means:
        'A grant: who may read or add to which sections of one case, for what purpose, from when until when.',
      code: ['Capability', 'domain/src/access/vocabulary.ts'],
      table: 'amparo.grants',
    },
    {
      es: 'ficha con datos ocultos',
      en: 'Hidden card',
      means:
        'Says only that another organisation knows the child and how to ask; the same for everybody who does not hold the case.',
      code: ['searchChildren', 'contract/src/api/search/search-children.ts'],
    },
    {
      es: 'pedir contacto',
      en: 'Ask for contact',
      means: 'Somebody who saw a hidden card asks the holding organisation to call.',
      code: ['askForContact', 'contract/src/api/search/ask-for-contact.ts'],
      table: 'amparo.contact_requests',
    },
    {
      es: 'registro de accesos y cambios',
      en: 'Access and change record',
      means: 'Who did or saw what, why and when, without names or values; the audit log.',
      source: 'RFC 6962 (Merkle tree); C2SP tlog-checkpoint (signed size and root)',
      code: ['AuditEntry', 'server/src/audit/append.ts'],
      table: 'amparo.audit_entries',
    },
    {
      es: 'archivo con prueba',
      en: 'File with proof',
      means:
        'Entries of the access and change record with what shows, by the node’s public key alone, that they stand in it unchanged.',
      source: 'RFC 9162 (inclusion in a Merkle tree); C2SP tlog-checkpoint',
      code: ['verifyAuditExport', 'server/src/audit/verify-export.ts'],
      table: 'amparo.audit_subtrees',
    },
    {
      es: 'otros datos',
      en: 'Other data',
      means: 'What another system sent and no record here holds: readable, searchable, exported unchanged.',
      code: ['OtherEntry', 'domain/src/import-primero/other-data.ts'],
      table: 'amparo.other_data',
    },
  ],
}

export const searching: TermGroup = {
  title: 'Search by name',
  terms: [
    {
      es: 'buscar primero',
      en: 'Search first',
      means: 'No child is registered before somebody has looked whether the child is known.',
      code: ['decideRegistration', 'domain/src/case/decide-registration.ts'],
      table: 'amparo.searches',
    },
    {
      es: '–',
      en: '–',
      means: 'Sound key: a number that equal-sounding names share, so that a search needs equality only.',
      code: ['keysOfPerson', 'domain/src/name/name-keys.ts'],
      table: 'amparo.match_keys',
    },
    {
      es: 'por qué aparece',
      en: 'Why it is listed',
      means: 'The score of a candidate with its reasons: same sound, nickname, cut short, initial, joined.',
      code: ['scoreNames', 'domain/src/name/name-score.ts'],
    },
  ],
}
