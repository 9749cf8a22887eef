/** Who or what says when somebody was born. */
export const words = {
  'birth-source.who': 'Who or what says so?',
  'birth-source.birth-certificate': 'Birth certificate',
  'birth-source.passport': 'Passport',
  'birth-source.consular-paper': 'Paper of the consulate',
  'birth-source.identity-card': 'Identity card',
  'birth-source.baptism': 'Certificate of baptism',
  'birth-source.school': 'School papers',
  'birth-source.said-herself': 'The child says so',
  'birth-source.relative': 'A relative says so',
  'birth-source.medical-estimate': 'Medical estimate',
  'birth-source.other': 'Another source',
  'birth-source.person': 'The person says so',
} as const
