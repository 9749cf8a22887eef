import { hostname, networkInterfaces } from 'node:os'

/** What this machine may be called in an address: its names and the addresses of its networks. */
export function machineNames(publicUrl: string | undefined): readonly string[] {
  const name = hostname().toLowerCase()
  const valid = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(name)
  const names = [
    'localhost',
    '127.0.0.1',
    '::1',
    ...(valid ? [name, `${name}.local`] : []),
    ...networkAddresses(),
  ]
  if (publicUrl) names.push(new URL(publicUrl).hostname.replace(/^\[|\]$/g, ''))
  return [...new Set(names)]
}

/** Addresses that others in the same network can reach; those that work only together with a device are left out. */
export function networkAddresses(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((address) => !address.internal && !address.address.startsWith('fe80:'))
    .map((address) => address.address)
}
