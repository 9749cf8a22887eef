/** What a field that came along is about: its place on a page, so that three hundred of them can be read. */
export const otherDataTopics = [
  'identity',
  'family',
  'journey',
  'protection',
  'permission',
  'work',
  'closure',
  'other',
  'record',
] as const
export type OtherDataTopic = (typeof otherDataTopics)[number]

/**
 * Read from the name of the field, the first that fits, in the order of Primero's forms: a case says nothing of the
 * form on which a field stands. What a deployment added and no word gives away is `other`.
 */
const signs: readonly (readonly [OtherDataTopic, RegExp])[] = [
  ['closure', /^closure|^date_closure|_closing$|reopened/],
  ['permission', /^consent|^disclosure|^withh|^legitimate_basis|^information_shared|^unhcr_export/],
  [
    'record',
    /^(owned|created|assigned|associated|last_updated|record|marked|flag|alert|sync|module|workflow|short|case_id|enabled|biometrics|upload|photos?|current_photo|recorded)(_|$)|approv|_id_display$|_separator$|_header$/,
  ],
  [
    'work',
    /^(assessment|case_plan|date_case_plan|services|referral|follow|interventions?|bi[ad])_|^notes_|^interview|^identification_date|_interview$/,
  ],
  [
    'protection',
    /protection|risk|incident|perpetrator|violence|sgbv|abuse|harm|safety|urgent|needs|tracing_status/,
  ],
  [
    'family',
    /famil|mother|father|parent|caregiver|relati|sibling|care_arrangement|tracing|reunif|^wishes|_wishes|child_preferences/,
  ],
  [
    'journey',
    /separat|travel|flee|flight|arriv|evacuat|displace|origin|region|district|location|address|landmark|telephone|settlement|hh_reg/,
  ],
  [
    'identity',
    /name|_no$|_id(_|$)|number|religio|ethnic|nationalit|occupation|marit|disabilit|physical|document|^age$|birth|estimated|^sex$|language|education|school|activities|photo/,
  ],
]

export function topicOf(field: string): OtherDataTopic {
  return signs.find(([, sign]) => sign.test(field))?.[0] ?? 'other'
}
