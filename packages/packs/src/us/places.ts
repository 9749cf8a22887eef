import type { PlaceTable } from '../country-pack.ts'

/** The fifty states, the federal district and the five territories by their postal codes (USPS; ISO 3166-2:US). */
const states = `
AL Alabama
AK Alaska
AZ Arizona
AR Arkansas
CA California
CO Colorado
CT Connecticut
DE Delaware
DC District of Columbia
FL Florida
GA Georgia
HI Hawaii
ID Idaho
IL Illinois
IN Indiana
IA Iowa
KS Kansas
KY Kentucky
LA Louisiana
ME Maine
MD Maryland
MA Massachusetts
MI Michigan
MN Minnesota
MS Mississippi
MO Missouri
MT Montana
NE Nebraska
NV Nevada
NH New Hampshire
NJ New Jersey
NM New Mexico
NY New York
NC North Carolina
ND North Dakota
OH Ohio
OK Oklahoma
OR Oregon
PA Pennsylvania
RI Rhode Island
SC South Carolina
SD South Dakota
TN Tennessee
TX Texas
UT Utah
VT Vermont
VA Virginia
WA Washington
WV West Virginia
WI Wisconsin
WY Wyoming
AS American Samoa
GU Guam
MP Northern Mariana Islands
PR Puerto Rico
VI U.S. Virgin Islands
`

export const places: PlaceTable = {
  country: 'US',
  source: 'United States Postal Service; ISO 3166-2:US',
  licence: 'public domain',
  places: states
    .trim()
    .split('\n')
    .map((line) => ({ code: `US-${line.slice(0, 2)}`, name: line.slice(3), level: 1, parent: 'US' })),
}
