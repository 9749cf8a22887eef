import 'reflect-metadata'
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { join } from 'node:path'
import { writeSafely } from '../engine/data-folder.ts'

/**
 * A certificate authority of this node's own, for networks without names of their own. Its key never leaves the
 * data folder. Whoever has the key can pose as any site towards a phone that trusts it: so the page that explains
 * it says what trusting means, and the authority ends after five years.
 */
type SigningKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>
export type LocalAuthority = { readonly certificate: X509Certificate; readonly key: SigningKey }

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const
const day = 86_400_000
const yearsOfAuthority = 5
/** Phones refuse longer ones. */
const daysOfServer = 397

export async function openLocalAuthority(folder: string, now: Date): Promise<LocalAuthority> {
  const place = join(folder, 'local-authority')
  const [certificateFile, keyFile] = [join(place, 'authority.pem'), join(place, 'authority-key.pem')]
  if (!existsSync(certificateFile)) {
    mkdirSync(place, { recursive: true, mode: 0o700 })
    const made = await makeAuthority(now)
    writeSafely(keyFile, await pemOfKey(made.key), 0o600)
    writeSafely(certificateFile, made.certificate.toString('pem'), 0o644)
  }
  return {
    certificate: new X509Certificate(readFileSync(certificateFile, 'utf8')),
    key: await readKey(readFileSync(keyFile, 'utf8')),
  }
}

/** A new one at every start, so that a changed address or name of the machine is always covered. */
export async function issueServerCertificate(
  authority: LocalAuthority,
  names: readonly string[],
  now: Date,
): Promise<{ readonly cert: string; readonly key: string }> {
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const alternatives = names.map((value) => ({
    type: isIP(value) ? ('ip' as const) : ('dns' as const),
    value,
  }))
  const certificate = await X509CertificateGenerator.create({
    subject: 'CN=Amparo',
    issuer: authority.certificate.subject,
    notBefore: new Date(now.getTime() - day),
    notAfter: new Date(
      Math.min(now.getTime() + daysOfServer * day, authority.certificate.notAfter.getTime()),
    ),
    signingAlgorithm: algorithm,
    publicKey: keys.publicKey,
    signingKey: authority.key,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension(alternatives),
      await AuthorityKeyIdentifierExtension.create(authority.certificate.publicKey),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  const chain = `${certificate.toString('pem')}\n${authority.certificate.toString('pem')}\n`
  return { cert: chain, key: await pemOfKey(keys.privateKey) }
}

async function makeAuthority(now: Date): Promise<LocalAuthority> {
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const mark = Buffer.from(crypto.getRandomValues(new Uint8Array(3))).toString('hex')
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: `CN=Amparo local ${mark}`,
    notBefore: new Date(now.getTime() - day),
    notAfter: new Date(now.getTime() + yearsOfAuthority * 365 * day),
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  return { certificate, key: keys.privateKey }
}

async function pemOfKey(key: SigningKey): Promise<string> {
  return PemConverter.encode(await crypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY')
}

async function readKey(pem: string): Promise<SigningKey> {
  const [bytes] = PemConverter.decode(pem)
  if (!bytes) throw new Error('the key of the local authority cannot be read')
  return crypto.subtle.importKey('pkcs8', bytes, algorithm, true, ['sign'])
}
