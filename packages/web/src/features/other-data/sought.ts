/** What is sought in the other data of a case: kept in memory, so that the search leads on to it without an address that names it. */
export function soughtIn(
  caseId: string,
): [name: string, makeEmpty: () => { words: string }, isMissed: () => boolean] {
  return [`other data ${caseId}`, () => ({ words: '' }), () => false]
}
