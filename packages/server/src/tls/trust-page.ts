import makeQrCode from 'qrcode-generator'

export type TrustPage = {
  /** Where the web app is reached once the authority is trusted. */
  readonly appAddress: string
  /** Where this page is reached from a phone. */
  readonly pageAddress: string
  /** For comparing by eye what the phone shows with what the server has. */
  readonly fingerprint: string
}

function qrCode(text: string): string {
  const code = makeQrCode(0, 'M')
  code.addData(text)
  code.make()
  return code.createSvgTag({ cellSize: 6, margin: 24, scalable: true })
}

const steps = {
  es: [
    'En el teléfono, conectado a la misma red, lea el código con la cámara; se abre esta página.',
    'Toque «Bajar el certificado».',
    'Android: Ajustes → Seguridad → Cifrado y credenciales → Instalar un certificado → Certificado de CA.',
    'iPhone: Ajustes → Perfil descargado → Instalar; después Ajustes → General → Información → Ajustes de confianza de los certificados, y actívelo.',
    'Compare la huella que muestra el teléfono con la de abajo. Si no es igual, no lo instale.',
    'Abra Amparo con el enlace.',
  ],
  en: [
    'On the phone, in the same network, read the code with the camera; this page opens.',
    'Tap “Download the certificate”.',
    'Android: Settings → Security → Encryption & credentials → Install a certificate → CA certificate.',
    'iPhone: Settings → Profile downloaded → Install; then Settings → General → About → Certificate Trust Settings, and switch it on.',
    'Compare the fingerprint that the phone shows with the one below. If it differs, do not install it.',
    'Open Amparo with the link.',
  ],
} as const

function section(language: 'es' | 'en', page: TrustPage): string {
  const words = {
    es: {
      title: 'Confiar en este servidor de Amparo',
      warning:
        'Instálelo solo en teléfonos del trabajo: quien tenga la clave de este servidor podría hacerse pasar por otros sitios ante ese teléfono.',
      download: 'Bajar el certificado',
      open: 'Abrir Amparo',
      fingerprint: 'Huella SHA-256',
    },
    en: {
      title: 'Trust this Amparo server',
      warning:
        'Install it on work phones only: whoever holds this server’s key could pose as other sites towards that phone.',
      download: 'Download the certificate',
      open: 'Open Amparo',
      fingerprint: 'SHA-256 fingerprint',
    },
  }[language]
  const list = steps[language].map((step) => `<li>${step}</li>`).join('')
  return `<section lang="${language}"><h1>${words.title}</h1><ol>${list}</ol><p>${words.warning}</p>
<p><a href="/amparo-authority.crt">${words.download}</a> · <a href="${page.appAddress}">${words.open}</a></p>
<p>${words.fingerprint}: <code>${page.fingerprint}</code></p></section>`
}

export const trustPagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

export function renderTrustPage(page: TrustPage): string {
  return `<!doctype html><html lang="es"><head><meta charset="utf-8"><title>Amparo</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>
body{font:1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:1rem auto;padding:0 1rem;color:#111;background:#fff}
svg{width:14rem;height:14rem;display:block;margin:auto}code{overflow-wrap:anywhere}a{color:#0b4f8a}
</style></head><body><main>${qrCode(page.pageAddress)}${section('es', page)}${section('en', page)}</main></body></html>`
}
