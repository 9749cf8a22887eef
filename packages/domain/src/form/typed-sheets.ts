/**
 * Sheets for what has a screen of its own: asked on paper in the words of that screen and from the same lists. In the
 * order of the work.
 */
export const typedSheets = [
  'intake',
  'registration',
  'consent-0',
  'consent-6',
  'consent-12',
  'consent-15',
  'risk',
  'plan',
  'review',
  'hold',
  'closure',
  'closure-check',
  'reopening',
] as const
export type TypedSheet = (typeof typedSheets)[number]
