/** Who or what says when somebody was born. */
export const words = {
  'birth-source.who': '¿Quién o qué lo dice?',
  'birth-source.birth-certificate': 'Partida de nacimiento',
  'birth-source.passport': 'Pasaporte',
  'birth-source.consular-paper': 'Documento del consulado',
  'birth-source.identity-card': 'Documento de identidad',
  'birth-source.baptism': 'Fe de bautismo',
  'birth-source.school': 'Papeles de la escuela',
  'birth-source.said-herself': 'Lo dice la niña, el niño o adolescente',
  'birth-source.relative': 'Lo dice un familiar',
  'birth-source.medical-estimate': 'Estimación médica',
  'birth-source.other': 'Otra fuente',
  'birth-source.person': 'Lo dice la misma persona',
} as const
