/** What keeps something from going to another organisation, besides what the child said. */
export const agreementProblems = [
  'protocol.missing',
  'protocol.suspended',
  'protocol.ended',
  'protocol.channel',
  'protocol.sections',
  'protocol.unread',
] as const
