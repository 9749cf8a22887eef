/**
 * Stands between facts on one line. It holds on to both neighbours, so that no line of a narrow screen ends or
 * begins with it.
 */
export const between = '\u00A0·\u00A0'
