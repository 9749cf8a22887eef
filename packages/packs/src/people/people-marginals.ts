import type { MadeUpPerson } from './make-people.ts'

/**
 * How invented children are spread over countries, places, languages, ages, company and months: shares and counts of
 * public figures, so that lists and charts of the demonstration look like the work does. They are no statement about
 * anybody.
 */

/** Share of each of the four countries among children referred to the care of the United States, fiscal years 2019 to 2023 (ORR). */
export const countryShares: readonly (readonly [MadeUpPerson['country'], number])[] = [
  ['GTM', 0.5],
  ['HND', 0.31],
  ['SLV', 0.15],
  ['MEX', 0.04],
]

/** Share of girls among them, fiscal years 2021 to 2023 (ORR). */
export const shareOfGirls = 0.36

/** First and last year of age and the share of it, among children without a parent, fiscal year 2023 (ORR). */
export const agesAlone: readonly (readonly [first: number, last: number, share: number])[] = [
  [3, 12, 0.19],
  [13, 14, 0.12],
  [15, 16, 0.34],
  [17, 17, 0.35],
]

/**
 * The same of children with a parent: under 12 with somebody and from 12, as met by the authorities of Mexico in 2023
 * (UPM, who do not say of the older ones who was with them).
 */
export const agesWithFamily: readonly (readonly [first: number, last: number, share: number])[] = [
  [1, 11, 0.72],
  [12, 17, 0.28],
]

/** How many of the children returned to Guatemala came without a parent, 2020 to 2024 (Guatemalan Institute of Migration, in IOM’s series). */
export const shareAlone = 0.41

/** Whom those without a parent are with. An assumption: no public series counts it. */
export const companyShares: readonly (readonly [MadeUpPerson['company'], number])[] = [
  ['alone', 0.5],
  ['relative', 0.3],
  ['other-adult', 0.12],
  ['children-only', 0.08],
]

/** Children alone met at the southwest border by month of the calendar, January first; 1 is the mean (CBP, 2018, 2019, 2021 to 2023). */
export const monthWeights: readonly number[] = [
  0.67, 0.87, 1.21, 1.11, 1.17, 1.03, 1.08, 1.07, 0.98, 0.9, 0.99, 0.92,
]

/**
 * Where unaccompanied Guatemalan children leave from: the west and north most. An assumption, since the public series
 * know the country only; the others weigh 1.
 */
export const departmentWeights: Readonly<Record<string, number>> = {
  Huehuetenango: 22,
  'San Marcos': 18,
  Quiché: 15,
  'Alta Verapaz': 10,
  Quetzaltenango: 8,
  Totonicapán: 4,
  Sololá: 3,
  Chiquimula: 4,
  Guatemala: 4,
}

/** Mother tongue beside Spanish (ISO 639-3): its share among everybody of four years and more (INE Guatemala, census of 2018). */
export const languagesByDepartment: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  'Alta Verapaz': [
    ['kek', 0.748],
    ['poh', 0.087],
  ],
  'Baja Verapaz': [
    ['acr', 0.313],
    ['kek', 0.088],
    ['poh', 0.062],
  ],
  Chimaltenango: [
    ['cak', 0.307],
    ['quc', 0.018],
  ],
  Chiquimula: [['caa', 0.043]],
  Guatemala: [['cak', 0.029]],
  Huehuetenango: [
    ['mam', 0.255],
    ['kjb', 0.146],
    ['cac', 0.055],
    ['knj', 0.046],
    ['jac', 0.03],
    ['agu', 0.022],
    ['quc', 0.021],
  ],
  Izabal: [['kek', 0.245]],
  Petén: [['kek', 0.254]],
  Quetzaltenango: [
    ['mam', 0.168],
    ['quc', 0.085],
  ],
  Quiché: [
    ['quc', 0.558],
    ['ixl', 0.129],
    ['kek', 0.077],
    ['poh', 0.02],
    ['kjb', 0.011],
  ],
  Retalhuleu: [
    ['mam', 0.024],
    ['quc', 0.017],
  ],
  Sacatepéquez: [['cak', 0.098]],
  'San Marcos': [['mam', 0.187]],
  Sololá: [
    ['quc', 0.384],
    ['cak', 0.286],
    ['tzj', 0.142],
  ],
  Suchitepéquez: [
    ['quc', 0.039],
    ['tzj', 0.023],
  ],
  Totonicapán: [['quc', 0.709]],
}

/** Municipalities and how many thousand people live there (INE Guatemala, census of 2018); elsewhere without weight. */
export const municipalitiesByDepartment: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  'Alta Verapaz': [
    ['Cobán', 212],
    ['San Pedro Carchá', 235],
    ['Chisec', 85],
    ['Senahú', 92],
  ],
  'Baja Verapaz': [
    ['Rabinal', 41],
    ['Cubulco', 55],
    ['Salamá', 65],
  ],
  Chimaltenango: [
    ['Comalapa', 49],
    ['Tecpán Guatemala', 92],
    ['Patzún', 58],
  ],
  Chiquimula: [
    ['Jocotán', 66],
    ['Camotán', 56],
    ['Chiquimula', 112],
  ],
  'El Progreso': [
    ['Guastatoya', 25],
    ['Sanarate', 39],
  ],
  Escuintla: [
    ['Escuintla', 156],
    ['Tiquisate', 57],
    ['La Gomera', 47],
  ],
  Guatemala: [
    ['Guatemala', 923],
    ['Mixco', 466],
    ['Villa Nueva', 434],
    ['San Juan Sacatepéquez', 218],
  ],
  Huehuetenango: [
    ['Barillas', 101],
    ['San Mateo Ixtatán', 44],
    ['Todos Santos Cuchumatán', 30],
    ['Soloma', 49],
  ],
  Izabal: [
    ['El Estor', 73],
    ['Livingston', 73],
    ['Morales', 100],
  ],
  Jalapa: [
    ['Jalapa', 160],
    ['Mataquescuintla', 42],
  ],
  Jutiapa: [
    ['Jutiapa', 146],
    ['Asunción Mita', 48],
  ],
  Petén: [
    ['Sayaxché', 93],
    ['San Luis', 67],
    ['La Libertad', 72],
  ],
  Quetzaltenango: [
    ['Coatepeque', 105],
    ['Cabricán', 23],
    ['Quetzaltenango', 181],
  ],
  Quiché: [
    ['Nebaj', 73],
    ['Chichicastenango', 142],
    ['Joyabaj', 82],
    ['Ixcán', 99],
  ],
  Retalhuleu: [
    ['Champerico', 33],
    ['San Sebastián', 29],
  ],
  Sacatepéquez: [
    ['Sumpango', 37],
    ['Santa María de Jesús', 22],
  ],
  'San Marcos': [
    ['Tacaná', 76],
    ['Comitancillo', 59],
    ['Concepción Tutuapa', 68],
    ['Malacatán', 93],
  ],
  'Santa Rosa': [
    ['Chiquimulilla', 54],
    ['Cuilapa', 41],
  ],
  Sololá: [
    ['Nahualá', 75],
    ['Santa Catarina Ixtahuacán', 57],
    ['Santiago Atitlán', 42],
  ],
  Suchitepéquez: [
    ['Mazatenango', 77],
    ['Chicacao', 61],
  ],
  Totonicapán: [
    ['Momostenango', 106],
    ['Totonicapán', 104],
    ['San Francisco El Alto', 58],
  ],
  Zacapa: [
    ['Gualán', 46],
    ['La Unión', 34],
  ],
  Cortés: [
    ['San Pedro Sula', 1],
    ['Choloma', 1],
    ['Villanueva', 1],
  ],
  Yoro: [
    ['El Progreso', 1],
    ['Yoro', 1],
  ],
  Olancho: [
    ['Juticalpa', 1],
    ['Catacamas', 1],
  ],
  'Francisco Morazán': [
    ['Distrito Central', 1],
    ['Talanga', 1],
  ],
  'San Miguel': [
    ['San Miguel', 1],
    ['Chinameca', 1],
  ],
  Usulután: [
    ['Jiquilisco', 1],
    ['Usulután', 1],
  ],
  'San Salvador': [
    ['Soyapango', 1],
    ['San Salvador', 1],
  ],
  Chiapas: [
    ['Tapachula', 1],
    ['Ocosingo', 1],
    ['San Juan Chamula', 1],
  ],
  Oaxaca: [
    ['Huajuapan de León', 1],
    ['Juchitán de Zaragoza', 1],
  ],
}
