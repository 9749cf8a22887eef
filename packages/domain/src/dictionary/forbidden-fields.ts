/**
 * What no field is for, by its name or by what it asks. Somebody’s immigration status, because whoever gets hold of
 * it can have her deported (DR-02); it belongs into sealed legal work alone. And anything of a body that identifies,
 * because it cannot be taken back (DR-23).
 */
const status =
  /\b(?:immigration|migration|migratory|legal|residence|residency|asylum|refugee)[-_ ]?(?:status|claim|category)\b|\bundocumented\b|\bvisa\b|\balien[-_ ]?(?:number|registration)\b|\b(?:estatus|situaci[oó]n|condici[oó]n|estado|calidad|categor[ií]a)[-_ ](?:migratori[ao]|legal|de asilo|de refugi[ao]d[ao])\b|\bindocumentad[ao]s?\b/iu
const body =
  /biometr|finger[-_ ]?prints?\b|\biris\b|\bface[-_ ]?(?:template|print|id)\b|\bvoice[-_ ]?print\b|\bdna\b|\badn\b|huellas? (?:dactilar|digital)/iu

export type ForbiddenField = 'status' | 'body'

/** `immigrationStatus`, `immigration_status` and “Immigration status” are the same. */
export function forbiddenField(name: string): ForbiddenField | undefined {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' ')
  if (status.test(words)) return 'status'
  return body.test(words) ? 'body' : undefined
}
