/**
 * The rules that everyone accepts, in her own language, before she works with children's files, and each year. A
 * changed text gets a new version, and everyone is asked again.
 */
export const codeOfConductVersion = '2026-1'

export type CodeOfConductLanguage = 'es' | 'en'

export type CodeOfConduct = {
  readonly version: string
  readonly language: CodeOfConductLanguage
  readonly title: string
  readonly rules: readonly string[]
  /** What one says by accepting. */
  readonly promise: string
}

const texts: Readonly<Record<CodeOfConductLanguage, Omit<CodeOfConduct, 'version' | 'language'>>> = {
  es: {
    title: 'Código de conducta',
    rules: [
      'Trato a cada niña, niño y adolescente con respeto. No grito, no pego, no humillo y no amenazo.',
      'No estoy a solas con una niña o un niño donde nadie pueda vernos u oírnos.',
      'No tengo ninguna relación sexual ni romántica con una persona menor de 18 años, diga la edad que diga.',
      'No pido ni recibo dinero, regalos, trabajo ni favores de las niñas, los niños o sus familias.',
      'No tomo fotos, audios ni videos con mi teléfono. No publico nada sobre ellas ni ellos.',
      'No copio datos a mi teléfono, a mi correo, a papeles propios ni a chats.',
      'Abro solo los expedientes que necesito para mi trabajo. El sistema deja registro de lo que abro.',
      'No presto mi usuario, mi contraseña ni mi dispositivo abierto. Salgo cuando me alejo.',
      'No doy datos a policía, migración, prensa ni conocidos. Quien los pida habla con mi organización.',
      'No busco a las niñas, los niños ni a sus familias en redes sociales ni fuera del trabajo.',
      'Si veo o sospecho un daño, aviso el mismo día a supervisión, también si lo hace una persona colega.',
      'Si pierdo un dispositivo o alguien vio lo que no debía, aviso de inmediato. Avisar nunca se castiga.',
    ],
    promise:
      'Leí estas reglas, las entiendo y las cumplo. Sé que faltar a ellas puede terminar mi trabajo aquí.',
  },
  en: {
    title: 'Code of conduct',
    rules: [
      'I treat every child with respect. I do not shout, hit, humiliate or threaten.',
      'I am never alone with a child where nobody can see or hear us.',
      'I have no sexual or romantic relationship with anyone under 18, whatever age they say they are.',
      'I do not ask for or accept money, gifts, work or favors from children or their families.',
      'I take no photos, recordings or videos with my phone. I publish nothing about the children.',
      'I do not copy data to my phone, my email, papers of my own or chats.',
      'I open only the files that I need for my work. The system keeps a record of what I open.',
      'I do not lend my username, my password or my open device. I sign out when I step away.',
      'I give no data to police, immigration, press or acquaintances. Whoever asks speaks with my organization.',
      'I do not look for the children or their families on social media or outside work.',
      'If I see or suspect harm, I tell my supervisor the same day, also when a colleague does it.',
      'If I lose a device or someone saw what they should not, I say so at once. Telling is never punished.',
    ],
    promise:
      'I have read these rules, I understand them and I keep them. I know that breaking them can end my work here.',
  },
}

/** The text as it is read and accepted now. */
export function codeOfConduct(language: CodeOfConductLanguage): CodeOfConduct {
  return { version: codeOfConductVersion, language, ...texts[language] }
}

/** `2026-1 es`: what is kept beside the person, so that it is known which words she read. */
export function conductMark(version: string, language: CodeOfConductLanguage): string {
  return `${version} ${language}`
}

/** After so many days it is asked again, of everybody; a session ends by then too (data responsibility, DR-42). */
export const conductDays = 365

/** Whether what was accepted is the text in force, and was accepted within the year. */
export function hasAcceptedConduct(
  accepted: { readonly mark: string | null; readonly at: string | null },
  now: string,
): boolean {
  if (accepted.mark?.split(' ')[0] !== codeOfConductVersion || accepted.at === null) return false
  return Date.parse(now) - Date.parse(accepted.at) < conductDays * 24 * 60 * 60 * 1000
}
