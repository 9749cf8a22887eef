/** Ties the answer of the account service to the tab that asked; it says nothing about anyone. */
const ticketKey = 'amparo.openid-ticket'

export function keepOpenidTicket(ticket: string): void {
  sessionStorage.setItem(ticketKey, ticket)
}

/** The ticket, once. */
export function takeOpenidTicket(): string | undefined {
  const ticket = sessionStorage.getItem(ticketKey)
  sessionStorage.removeItem(ticketKey)
  return ticket ?? undefined
}
