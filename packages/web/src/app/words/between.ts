/**
 * Stands between facts on one line. It holds on to what is before it: a line of a narrow screen may end with it, none
 * begins with it, and no fact is broken to keep two together.
 */
export const between = '\u00A0· '
