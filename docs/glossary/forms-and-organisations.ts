import type { TermGroup } from './term.ts'

export const formsAndRules: TermGroup = {
  title: 'Forms, rules and countries',
  terms: [
    {
      es: 'formulario',
      en: 'Form',
      means:
        'Questions, conditions and calculations as data, in several languages; a published version never changes.',
      code: ['FormDefinition', 'domain/src/form/form-definition.ts'],
      table: 'amparo.form_versions',
    },
    {
      es: '–',
      en: '–',
      means: 'A form by its name, whatever its versions.',
      table: 'amparo.forms',
    },
    {
      es: '–',
      en: '–',
      means: 'Binding: a question that is a view of a typed property, so that nothing is kept twice.',
      code: ['bindableProperties', 'domain/src/form/form-bindings.ts'],
    },
    {
      es: 'formulario archivado',
      en: 'Filed form',
      means:
        'A form that says what was, filled in on a case or typed in from paper; corrected only by a version of its own with a reason.',
      code: ['FormRecord', 'domain/src/form-record/form-record.ts'],
      table: 'amparo.form_records',
    },
    {
      es: 'pasar de papel',
      en: 'Type in from paper',
      means:
        'To copy a sheet that was filled in by hand, with its day, place and hand; a second person checks it against the paper.',
      code: ['PaperSource', 'domain/src/form-record/form-record.ts'],
    },
    {
      es: 'hoja impresa',
      en: 'Printed sheet',
      means:
        'An empty form on paper that was printed for a case, with a number of its own: out until it is typed in or somebody says what became of it.',
      code: ['PrintedSheet', 'domain/src/sheet/sheet.ts'],
      table: 'amparo.printed_sheets',
    },
    {
      es: 'hoja de registro',
      en: 'Registration sheet',
      means:
        'A blank registration that was printed before there is a case; it belongs to the organisation until a child is registered from it.',
      code: ['RegistrationSheet', 'domain/src/sheet/sheet.ts'],
      table: 'amparo.registration_sheets',
    },
    {
      es: 'regla',
      en: 'Rule',
      means:
        'A clock, an age or a window as a versioned record with its jurisdiction, basis and days in force.',
      code: ['Rule', 'domain/src/rule/rule.ts'],
      table: 'amparo.rules',
    },
    {
      es: 'por qué esta fecha',
      en: 'Why this date',
      means: 'The rule, its version and its basis, which every computed date carries.',
      code: ['RuleReference', 'domain/src/rule/rule.ts'],
    },
    {
      es: 'lugar',
      en: 'Place',
      means: 'Country, department, municipality and below, by code.',
      source: 'Humanitarian Exchange Language (HXL); P-codes of the OCHA Common Operational Datasets',
      code: ['ImportedLocation', 'domain/src/import-locations/imported-location.ts'],
      table: 'amparo.locations',
    },
    {
      es: '–',
      en: '–',
      means:
        'Country pack: places, institutions, holidays, documents, rules and words of one country, as data.',
      code: ['CountryPack', 'packs/src/country-pack.ts'],
    },
  ],
}

export const organisations: TermGroup = {
  title: 'Organisations and sign-in',
  terms: [
    {
      es: 'organización',
      en: 'Organization',
      means: 'The boundary of ownership and access: it holds its cases and decides who sees them.',
      code: ['OrganisationId', 'domain/src/kernel/brand.ts'],
      table: 'amparo.organisations',
    },
    {
      es: 'equipo',
      en: 'Team',
      means: 'A group of one organisation; supervisors reach over the cases of their teams.',
      code: ['TeamId', 'domain/src/kernel/brand.ts'],
      table: 'amparo.teams',
    },
    {
      es: 'cuenta',
      en: 'Account',
      means: 'A person who works with the system, kept by one home organisation; e-mail is never required.',
      code: ['UserId', 'domain/src/kernel/brand.ts'],
      table: 'amparo.users',
    },
    {
      es: '–',
      en: '–',
      means: 'Membership: who works in which organisation and team, in which role, from when until when.',
      code: ['LiveMembership', 'domain/src/organisation/decide-membership.ts'],
      table: 'amparo.memberships',
    },
    {
      es: 'código de invitación',
      en: 'Invitation code',
      means: 'A code on paper that makes an account usable, once.',
      code: ['makePaperCode', 'domain/src/sign-in/paper-code.ts'],
      table: 'sign_in.paper_codes',
    },
    {
      es: 'segundo paso',
      en: 'Second step',
      means: 'A six-number code of an app on the person’s phone, asked for after the password.',
      source: 'RFC 6238 (TOTP)',
      code: ['requiresSecondFactor', 'domain/src/sign-in/next-step.ts'],
      table: 'sign_in.code_apps',
    },
    {
      es: 'llave de acceso',
      en: 'Passkey',
      means: 'Signs in with the lock of the device; the node keeps only the public key.',
      source: 'W3C Web Authentication',
      code: ['nextStep', 'domain/src/sign-in/next-step.ts'],
      table: 'sign_in.passkeys',
    },
    {
      es: 'cuenta de mi organización',
      en: 'Account of my organization',
      means: 'Sign-in through the provider that the organisation uses for everything else.',
      source: 'OpenID Connect',
      table: 'sign_in.identities',
    },
    {
      es: 'sesión',
      en: 'Session',
      means: 'One signed-in device, which its owner can see and end.',
      code: ['SessionStrength', 'domain/src/sign-in/next-step.ts'],
      table: 'sign_in.sessions',
    },
    {
      es: '–',
      en: '–',
      means: 'Four eyes: a lost password or second step is asked for by one person and approved by another.',
      code: ['AccessReset', 'domain/src/organisation/decide-reset.ts'],
      table: 'amparo.access_resets',
    },
    {
      es: 'código de conducta',
      en: 'Code of conduct',
      means: 'What everybody accepts, in their own language, before the first case is shown.',
      code: ['codeOfConduct', 'domain/src/sign-in/code-of-conduct.ts'],
    },
  ],
}
