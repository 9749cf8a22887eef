/** What a choice of recipients says of an organisation with which everything is agreed. */
export const agreed = {
  protocol: 'in-force' as const,
  channels: ['referral' as const, 'transfer' as const, 'search' as const, 'notices' as const],
}
